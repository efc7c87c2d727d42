import {
  Document,
  isAlias,
  isNode,
  parseAllDocuments,
  visit,
  YAMLMap,
} from 'yaml';
import { yamlText } from '../emit/text/yamlText';
import type { SourceDocument } from '../emit/SourceDocuments';

/**
 * The text that becomes `chartwright.yaml` of a service's own repository: the file as its author wrote it, or, when the
 * service is one of several documents of a file or is written inside its System, that part with its comments.
 *
 * @param sources - every file of the generation; all of them are valid.
 */
export function serviceDocumentText(
  name: string,
  sources: readonly SourceDocument[],
): string {
  for (const source of sources) {
    const documents = documentsOf(source);
    const own = documents.find(
      document =>
        document.get('kind') === 'Service' &&
        document.getIn(['metadata', 'name']) === name,
    );
    if (own) return documents.length === 1 ? source.text : standAlone(own);
  }
  for (const source of sources) {
    for (const document of documentsOf(source)) {
      const entry = document.getIn(['spec', 'services', name], true);
      if (document.get('kind') === 'System' && entry instanceof YAMLMap) {
        return inlineService(name, document, entry);
      }
    }
  }
  throw new Error(`There is no document of the service '${name}'`);
}

/** A System with a hundred services in it is parsed once, not a hundred times. */
const parsed = new WeakMap<SourceDocument, readonly Document[]>();

function documentsOf(source: SourceDocument): readonly Document[] {
  const known = parsed.get(source);
  if (known) return known;
  const documents = [...parseAllDocuments(source.text)];
  parsed.set(source, documents);
  return documents;
}

function standAlone(document: Document): string {
  if (document.directives) document.directives.docStart = null;
  return yamlText(document);
}

function inlineService(name: string, origin: Document, entry: YAMLMap): string {
  const document = new Document({
    apiVersion: 'chartwright.dev/v1',
    kind: 'Service',
    metadata: {
      name,
      system: origin.getIn(['metadata', 'name']),
    },
  });
  const metadata = entry.get('metadata', true);
  if (metadata instanceof YAMLMap) {
    for (const [key, value] of Object.entries(metadata.toJS(origin))) {
      document.setIn(['metadata', key], value);
    }
  }
  const spec = entry.get('spec', true);
  document.set(
    'spec',
    isNode(spec) && !hasAlias(spec) ? spec : plain(spec, origin),
  );
  return yamlText(document);
}

/** An alias has no meaning without the anchor, which may be anywhere in the System. */
function hasAlias(node: unknown): boolean {
  let found = isAlias(node);
  if (isNode(node)) {
    visit(node, {
      Alias: () => {
        found = true;
        return visit.BREAK;
      },
    });
  }
  return found;
}

function plain(node: unknown, origin: Document): unknown {
  return isNode(node) ? node.toJS(origin) : node;
}
