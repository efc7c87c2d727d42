import { loadAll } from 'js-yaml';
import { decodeText } from '../spec/decodeText';
import { coreScalar } from '../simpleYaml/coreScalar';
import { readSimpleYaml } from '../simpleYaml/readSimpleYaml';
import type { DocumentSource } from '../spec/DocumentSource';

/** The few fields by which documents are told apart before they are validated. */
export interface DocumentHead {
  readonly kind?: string;
  readonly name?: string;
  /** The entries of a System's `spec.services`; those whose document is a file of its own with its path. */
  readonly services?: readonly SystemEntry[];
  /** `metadata.system` of a Service. */
  readonly system?: string;
  /** `spec.templates` of a Platform. */
  readonly templates?: string;
  /** `spec.resourceTypes` of a Platform. */
  readonly resourceTypes?: string;
  /** `spec.library.version` and `spec.library.folder` of a Platform. */
  readonly library?: { readonly version?: string; readonly folder?: string };
}

/** One of `spec.services`. */
export interface SystemEntry {
  readonly name: string;
  /** Relative to the System's file. */
  readonly document?: string;
}

const LIMIT = 100;
const known = new Map<string, DocumentHead | undefined>();

/**
 * The head of a file's document, of its System when it holds several; nothing when it is no YAML. What is wrong with it
 * is for `spec` to say.
 */
export function documentHead(source: DocumentSource): DocumentHead | undefined {
  const decoded = decodeText(source);
  if ('problem' in decoded) return undefined;
  const { text } = decoded;
  // Several ask for the head of one document: its kind, then one field after the other.
  if (!known.has(text)) {
    if (known.size >= LIMIT) known.clear();
    known.set(text, headOf(text));
  }
  return known.get(text);
}

function headOf(text: string): DocumentHead | undefined {
  const documents = documentsOf(text);
  if (!documents) return undefined;
  const value =
    documents.find(document => field(document, 'kind') === 'System') ??
    documents[0];
  const kind = field(value, 'kind');
  const metadata = entry(value, 'metadata');
  const name = field(metadata, 'name');
  const system = field(metadata, 'system');
  const templates = field(entry(value, 'spec'), 'templates');
  const resourceTypes = field(entry(value, 'spec'), 'resourceTypes');
  const library = entry(entry(value, 'spec'), 'library');
  const services = documents.flatMap(document =>
    systemEntries(entry(entry(document, 'spec'), 'services')),
  );
  const version = field(library, 'version');
  const folder = field(library, 'folder');
  return {
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && { name }),
    ...(services.length > 0 && { services }),
    ...(system !== undefined && { system }),
    ...(templates !== undefined && { templates }),
    ...(resourceTypes !== undefined && { resourceTypes }),
    ...((version ?? folder) !== undefined && {
      library: {
        ...(version !== undefined && { version }),
        ...(folder !== undefined && { folder }),
      },
    }),
  };
}

/** The documents of a text; nothing where it is no YAML. */
function documentsOf(text: string): unknown[] | undefined {
  const simple = readSimpleYaml(text, coreScalar);
  if (simple) return [simple.value];
  try {
    return loadAll(text);
  } catch {
    return undefined;
  }
}

function systemEntries(services: unknown): SystemEntry[] {
  return typeof services === 'object' && services !== null
    ? Object.entries(services).map(([name, service]) => {
        const document = field(service, 'document');
        return { name, ...(document !== undefined && { document }) };
      })
    : [];
}

function field(value: unknown, key: string): string | undefined {
  const found = entry(value, key);
  return typeof found === 'string' ? found : undefined;
}

function entry(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
