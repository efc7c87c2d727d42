import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  parseAllDocuments,
  type Document,
  type YAMLMap,
} from 'yaml';
import type { SourceDocument } from '../emit/SourceDocuments';
import { yamlText } from '../emit/text/yamlText';
import type { Positions } from '../spec/Positions';
import { parseYaml } from '../spec/parseYaml';
import { kindAndName } from './kindAndName';
import { overlaidPositions } from './overlaidPositions';
import type { OverlayChange } from './OverlayChange';
import { readChanges } from './readChanges';

/** A file's documents with the overlays that change them. */
export interface OverlaidSource extends SourceDocument {
  /** Where what the text says was written, by the number of the document in it; absent: in the text itself. */
  readonly positions?: ReadonlyMap<number, Positions>;
}

/** Lines of an overlay file that change a document. */
export interface OverlaySpan {
  readonly file: string;
  readonly line: number;
  readonly lastLine: number;
  /** Path of the file whose document they change. */
  readonly changes: string;
}

/** Files with the overlays laid over their documents, or what is wrong with an overlay. */
export interface OverlaidSources {
  /** In the order given; a file that no overlay touches is the same object. */
  readonly sources: readonly OverlaidSource[];
  readonly spans: readonly OverlaySpan[];
  readonly problems: readonly Problem[];
}

/**
 * Lays overlays over documents. An overlay file holds one or more partial documents, each with the `kind` and
 * `metadata.name` of the document it changes: maps merge by key, everything else is replaced. `null` stays `null`, which
 * takes away what the document, or one it inherits from, says. Comments of the documents stay. A file that is not valid
 * YAML stays as it is, for the parser to tell of.
 *
 * @param sources - files; each may hold several documents.
 */
export function applyOverlays(
  sources: readonly SourceDocument[],
  overlays: readonly SourceDocument[],
): OverlaidSources {
  if (overlays.length === 0) return { sources, spans: [], problems: [] };
  const read = overlays.map(readChanges);
  const changes = read.flatMap(overlay => overlay.changes);
  const bases = sources.map(readBase);
  const names = bases.flatMap(base => base.names);
  return {
    sources: bases.map(base => overlaid(base, changes)),
    spans: changes.flatMap(({ file, line, lastLine, name }) =>
      bases
        .filter(base => base.names.includes(name))
        .map(({ source }) => ({ file, line, lastLine, changes: source.path })),
    ),
    problems: [
      ...read.flatMap(overlay => overlay.problems),
      ...(bases.every(({ broken }) => !broken)
        ? changes
            .filter(({ name }) => !names.includes(name))
            .map(change => unmatched(change, names))
        : []),
    ],
  };
}

interface Base {
  readonly source: SourceDocument;
  readonly documents: readonly Document[];
  readonly names: readonly string[];
  /** Not valid YAML: it has names that nobody can read. */
  readonly broken: boolean;
}

function readBase(source: SourceDocument): Base {
  const documents = [...parseAllDocuments(source.text)];
  return {
    source,
    documents,
    names: documents.map(kindAndName),
    broken: documents.some(({ errors }) => errors.length > 0),
  };
}

function unmatched(
  { file, line, name }: OverlayChange,
  names: readonly string[],
): Problem {
  return {
    code: 'CW_OVERLAY_UNMATCHED',
    severity: 'error',
    message: `The overlay changes '${name}', which is none of the documents`,
    file,
    line,
    column: 1,
    found: name,
    expected: names.join(', '),
    hint: 'Give the overlay the kind and metadata.name of the document that it changes.',
  };
}

function overlaid(
  { source, documents, names, broken }: Base,
  changes: readonly OverlayChange[],
): OverlaidSource {
  const layers = names.map(name =>
    changes.filter(change => change.name === name),
  );
  if (broken || layers.every(({ length }) => length === 0)) return source;
  documents.forEach((document, index) => {
    for (const { map, document: origin } of layers[index] ?? [])
      merge(document, document.contents as YAMLMap, map, origin);
  });
  const text = documents.map(document => yamlText(document)).join('');
  const before = parseYaml(source.path, source.text).documents;
  const positions = new Map<number, Positions>();
  for (const { index, value, positions: own } of parseYaml(source.path, text)
    .documents) {
    const base = before.find(found => found.index === index);
    positions.set(
      index,
      base === undefined
        ? own
        : overlaidPositions(value, [
            base,
            ...(layers[index] ?? []).map(({ file, data }) => ({
              ...data,
              file,
            })),
          ]),
    );
  }
  return { ...source, text, positions };
}

function merge(
  document: Document,
  target: YAMLMap,
  change: YAMLMap,
  origin: Document,
): void {
  for (const { key, value } of change.items) {
    const name = isScalar(key) ? key.value : key;
    const inherited = target.get(name, true);
    const wanted = isAlias(value) ? value.resolve(origin) : value;
    if (isMap(wanted) && isMap(inherited)) {
      merge(document, inherited, wanted, origin);
    } else {
      /* Through plain data, so that an anchor of the overlay is not missed in the document. */
      target.set(
        name,
        document.createNode(isNode(wanted) ? wanted.toJS(origin) : wanted),
      );
    }
  }
}
