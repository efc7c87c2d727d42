import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseAllDocuments,
  YAMLMap,
} from 'yaml';
import { yamlText } from '../emit/text/yamlText';
import type { SourceDocument } from '../emit/SourceDocuments';

/** Files with the overlays laid over their documents, or what is wrong with an overlay. */
export interface OverlaidSources {
  /** In the order given; a file that no overlay touches is the same object. */
  readonly sources: readonly SourceDocument[];
  readonly problems: readonly Problem[];
}

/**
 * Lays overlays over documents. An overlay file holds one or more partial documents, each with the `kind` and
 * `metadata.name` of the document it changes: maps merge by key, everything else is replaced. `null` stays `null`, which
 * takes away what the document, or one it inherits from, says. Comments of the documents stay.
 *
 * @param sources - files; each may hold several documents.
 */
export function applyOverlays(
  sources: readonly SourceDocument[],
  overlays: readonly SourceDocument[],
): OverlaidSources {
  if (overlays.length === 0) return { sources, problems: [] };
  const problems: Problem[] = [];
  const changes = overlays.flatMap(overlay => changesOf(overlay, problems));
  const names = sources.flatMap(({ text }) =>
    [...parseAllDocuments(text)].map(kindAndName),
  );
  for (const change of changes) {
    if (!names.includes(change.name)) {
      problems.push({
        code: 'CW_OVERLAY_UNMATCHED',
        severity: 'error',
        message: `The overlay changes '${change.name}', which is none of the documents`,
        file: change.file,
        line: change.line,
        column: 1,
        found: change.name,
        expected: names.join(', '),
        hint: 'Give the overlay the kind and metadata.name of the document that it changes.',
      });
    }
  }
  return {
    problems,
    sources: sources.map(source => overlaid(source, changes)),
  };
}

interface Change {
  readonly file: string;
  readonly line: number;
  /** Kind and name, as in {@link nameOf}. */
  readonly name: string;
  readonly map: YAMLMap;
  readonly document: Document;
}

function changesOf(
  { path, text }: SourceDocument,
  problems: Problem[],
): Change[] {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines });
  return [...parsed].flatMap((document): Change[] => {
    const error = document.errors[0];
    const offset = error?.pos[0] ?? document.range?.[0] ?? 0;
    const { line, col } = lines.linePos(offset);
    if (error || !isMap(document.contents)) {
      problems.push({
        code: 'CW_OVERLAY_SYNTAX',
        severity: 'error',
        message: error
          ? `The overlay is not valid YAML: ${error.message.split('\n')[0]}`
          : 'An overlay is a map with the kind and metadata.name of the document that it changes',
        file: path,
        line,
        column: col,
      });
      return [];
    }
    return [
      {
        file: path,
        line,
        name: kindAndName(document),
        map: document.contents as YAMLMap,
        document,
      },
    ];
  });
}

function kindAndName(document: Document): string {
  if (!isMap(document.contents)) return '?';
  const kind = document.get('kind') ?? '?';
  const name = document.getIn(['metadata', 'name']) ?? '?';
  return `${kind} ${name}`;
}

function overlaid(
  source: SourceDocument,
  changes: readonly Change[],
): SourceDocument {
  const documents = [...parseAllDocuments(source.text)];
  let touched = false;
  for (const document of documents) {
    const name = kindAndName(document);
    for (const change of changes.filter(found => found.name === name)) {
      merge(
        document,
        document.contents as YAMLMap,
        change.map,
        change.document,
      );
      touched = true;
    }
  }
  return touched
    ? {
        ...source,
        text: documents.map(document => yamlText(document)).join(''),
      }
    : source;
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
