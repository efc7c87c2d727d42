import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { API_VERSION } from '@chartwright/backstage-plugin-chartwright-common';
import { compareText } from '../files/compareText';
import { decodeText } from './decodeText';
import { describeType, describeValue } from './describe';
import { didYouMean } from './didYouMean';
import type { DocumentSource } from './DocumentSource';
import { freeze } from './freeze';
import type { AnyLocatedDocument, DocumentKind } from './LocatedDocument';
import { parseYaml } from './parseYaml';
import { positionOf } from './Positions';
import { schemaProblems } from './schemaProblems';
import { withoutErrors } from './withoutErrors';
import { withoutNulls } from './withoutNulls';
import { VALIDATORS } from './validators';
import type { YamlDocument } from './YamlDocument';

const KINDS = Object.keys(VALIDATORS) as DocumentKind[];

/** Problems that one document may add, so that a file of another sort does not print for pages. */
const MAX_PROBLEMS = 100;

/** The same for one file, which may hold thousands of documents. */
const MAX_FILE_PROBLEMS = 500;

/** What came of some sources. */
export interface ParsedDocuments {
  /** The documents that fit their schema, in the order of the sources. */
  documents: AnyLocatedDocument[];
  /** The others without the fields that do not fit: to look for further problems in, never to generate from. */
  repaired: AnyLocatedDocument[];
  problems: Problem[];
}

interface Head {
  kind?: DocumentKind;
  problems: Problem[];
}

/** Judges `apiVersion` and `kind`, on which everything else depends. */
function readHead(file: string, yaml: YamlDocument): Head {
  const { value } = yaml;
  const at = (...path: string[]) => ({
    file,
    ...positionOf(yaml.positions, path),
    ...(path.length === 0 ? {} : { path: path.join('.') }),
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      problems: [
        {
          code: 'CW_ROOT_NOT_MAP',
          severity: 'error',
          message: `A document must be a map, not ${describeType(value)}.`,
          ...at(),
          expected: 'a map with `apiVersion`, `kind`, `metadata` and `spec`',
        },
      ],
    };
  }
  const problems: Problem[] = [];
  if (value.apiVersion !== API_VERSION) {
    problems.push({
      code: 'CW_API_VERSION',
      severity: 'error',
      message:
        value.apiVersion === undefined
          ? 'The document has no `apiVersion`.'
          : `The apiVersion ${describeValue(value.apiVersion)} is not known.`,
      ...at('apiVersion'),
      ...(value.apiVersion === undefined
        ? {}
        : { found: describeValue(value.apiVersion) }),
      expected: `\`${API_VERSION}\``,
      hint: `Write \`apiVersion: ${API_VERSION}\`.`,
    });
  }
  const kind = KINDS.find(known => known === value.kind);
  if (kind !== undefined) return { kind, problems };
  const similar =
    typeof value.kind === 'string' ? didYouMean(value.kind, KINDS) : undefined;
  problems.push({
    code: 'CW_KIND',
    severity: 'error',
    message:
      value.kind === undefined
        ? 'The document has no `kind`.'
        : `The kind ${describeValue(value.kind)} is not known.`,
    ...at('kind'),
    ...(value.kind === undefined ? {} : { found: describeValue(value.kind) }),
    expected: `one of ${KINDS.map(known => `\`${known}\``).join(', ')}`,
    ...(similar === undefined ? {} : { hint: `Did you mean \`${similar}\`?` }),
  });
  return { problems };
}

function validated(
  file: string,
  yaml: YamlDocument,
): {
  document?: AnyLocatedDocument;
  repaired?: AnyLocatedDocument;
  problems: Problem[];
} {
  const { kind, problems } = readHead(file, yaml);
  if (kind === undefined) return { problems };
  const validate = VALIDATORS[kind];
  const value = withoutNulls(yaml.value);
  if (!validate(value)) {
    const found = schemaProblems(validate.errors ?? [], {
      kind,
      file,
      value,
      positions: yaml.positions,
    });
    // The head has been judged already.
    const others = found.filter(
      problem => problem.path !== 'apiVersion' && problem.path !== 'kind',
    );
    const all = [...problems, ...others.slice(0, MAX_PROBLEMS)];
    const rest =
      problems.length > 0 ? undefined : withoutErrors(kind, yaml.value);
    if (rest === undefined) return { problems: all };
    return {
      repaired: located(kind, file, { ...yaml, value: rest }),
      problems: all,
    };
  }
  if (problems.length > 0) return { problems };
  if (yaml.faulty) return { repaired: located(kind, file, yaml), problems };
  return { document: located(kind, file, yaml), problems };
}

function located(
  kind: DocumentKind,
  path: string,
  yaml: YamlDocument,
): AnyLocatedDocument {
  const document = {
    kind,
    path,
    document: freeze(withoutNulls(yaml.value)),
    written: freeze(yaml.value),
    // Looked up when somebody asks, as in the YAML.
    get positions() {
      return yaml.positions;
    },
    get sources() {
      return yaml.sources;
    },
  };
  // The validator has told that the data are those of the kind.
  return document as unknown as AnyLocatedDocument;
}

/** With the places in the files that the text was made of; it has no lines that anybody knows. */
function placed(
  { documents, problems }: ReturnType<typeof parseYaml>,
  positions: DocumentSource['positions'],
): ReturnType<typeof parseYaml> {
  if (positions === undefined) return { documents, problems };
  return {
    documents: documents.map(document => ({
      ...document,
      positions: positions.get(document.index) ?? document.positions,
    })),
    problems: problems.map(({ line: _, column: __, ...problem }) => problem),
  };
}

function parseSource(source: DocumentSource): ParsedDocuments {
  const decoded = decodeText(source);
  if ('problem' in decoded)
    return { documents: [], repaired: [], problems: [decoded.problem] };
  const { documents: yaml, problems } = placed(
    parseYaml(source.path, decoded.text),
    source.positions,
  );
  const filled = yaml.filter(document => document.value !== null);
  if (filled.length === 0 && problems.length === 0) {
    problems.push({
      code: 'CW_EMPTY_DOCUMENT',
      severity: 'error',
      message: 'The file holds no document.',
      file: source.path,
      line: 1,
      column: 1,
      expected: 'a Platform, System or Service document',
    });
  }
  const results = filled.map(document => validated(source.path, document));
  return {
    documents: results.flatMap(({ document }) => document ?? []),
    repaired: results.flatMap(({ repaired }) => repaired ?? []),
    problems: [
      ...problems,
      ...results.flatMap(result => result.problems),
    ].slice(0, MAX_FILE_PROBLEMS),
  };
}

/** Documents that would both claim to be the same thing. */
function duplicates(documents: AnyLocatedDocument[]): Problem[] {
  const seen = new Map<string, AnyLocatedDocument>();
  return documents.flatMap((document): Problem[] => {
    const name = document.document.metadata.name;
    const key =
      document.kind === 'Platform' ? 'Platform' : `${document.kind} ${name}`;
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, document);
      return [];
    }
    return [
      {
        code: 'CW_DUPLICATE_DOCUMENT',
        severity: 'error',
        message:
          document.kind === 'Platform'
            ? `There is a second Platform; the first is in ${earlier.path}.`
            : `There is a second ${document.kind} \`${name}\`; the first is in ${earlier.path}.`,
        file: document.path,
        ...positionOf(document.positions, ['metadata', 'name']),
        path: 'metadata.name',
        hint: 'Remove or rename one of the two.',
      },
    ];
  });
}

function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

/**
 * Parses and validates documents. Every problem is reported, with its place; nothing is thrown, whatever the input.
 * References between documents and rules over several fields are judged by `resolveService` and `resolveSystem`,
 * which see what is inherited.
 *
 * @param sources - files; each may hold several documents
 */
export function parseDocuments(
  sources: readonly DocumentSource[],
): ParsedDocuments {
  const results = sources.map(parseSource);
  const documents = results.flatMap(result => result.documents);
  const problems = results.flatMap(result =>
    [...result.problems].sort(byPlace),
  );
  return {
    documents,
    repaired: results.flatMap(result => result.repaired),
    problems: [...problems, ...duplicates(documents)],
  };
}
