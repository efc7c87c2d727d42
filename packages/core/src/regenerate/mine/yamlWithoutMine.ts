import type { Node } from 'yaml';
import { documentTexts, DocumentText } from '../merge/yaml/documentTexts';
import {
  Entry,
  isBlockMap,
  isBlockSequence,
  mapEntries,
  sequenceEntries,
} from '../merge/yaml/Entry';
import {
  insertEntry,
  insertionPoints,
  removeEntries,
  replaceEntry,
} from '../merge/yaml/entryEdits';
import { dedented } from '../merge/yaml/entryText';
import { hasNames, itemName } from '../merge/yaml/namedItems';
import { Splices } from '../merge/yaml/Splices';
import type { YamlMergeContext } from '../merge/yaml/YamlMergeContext';
import { keySegments } from './keySegments';

/**
 * The generated YAML with one part as it was; without it when it was not there. A part is a key path, a document of the
 * stream by its kind (`API`) or by kind and name (`API orders-http`), or both (`API orders-http: metadata.links`).
 */
export function yamlWithoutMine(
  { base, ours }: { readonly base: string; readonly ours: string },
  part: string,
): string | undefined {
  const now = documentTexts(ours);
  const before = documentTexts(base);
  if (!now || !before) {
    return undefined;
  }
  const documents = new Map(before.map(document => [document.id, document]));
  if (isDocumentPart(part, [...now, ...before])) {
    return [
      ...now.flatMap(document =>
        isPart(part, document)
          ? documents.get(document.id)?.text ?? []
          : document.text,
      ),
      ...before
        .filter(
          document =>
            isPart(part, document) && !now.some(({ id }) => id === document.id),
        )
        .map(({ text }) => text),
    ].join('');
  }
  const [id, path] = splitPart(part);
  const segments = keySegments(path);
  return (
    segments &&
    now
      .map(document =>
        id === undefined || isPart(id, document)
          ? documentWithout(documents.get(document.id), document, segments)
          : document.text,
      )
      .join('')
  );
}

function isDocumentPart(
  part: string,
  documents: readonly DocumentText[],
): boolean {
  return documents.length > 1 && documents.some(entry => isPart(part, entry));
}

function isPart(part: string, { id }: DocumentText): boolean {
  return id === part || id.split(' ')[0] === part;
}

function splitPart(part: string): [string | undefined, string] {
  const colon = part.indexOf(': ');
  return colon < 0
    ? [undefined, part]
    : [part.slice(0, colon), part.slice(colon + 2)];
}

/** One document with the value at a path as it was. */
function documentWithout(
  before: DocumentText | undefined,
  now: DocumentText,
  segments: readonly string[],
): string {
  const context = contextOf(before, now);
  let was = before ? entriesOf(before.text, before.document.contents) : [];
  let is = entriesOf(now.text, now.document.contents);
  for (const [index, segment] of segments.entries()) {
    const old = was.find(({ key }) => key === segment);
    const current = is.find(({ key }) => key === segment);
    const isLast = index === segments.length - 1;
    const inside = current ? entriesOf(now.text, current.value) : [];
    if (!current) {
      // The generator dropped it, alone or with all that is around it.
      if (old && is.length > 0) {
        const place = was.indexOf(old);
        insertEntry(context, old, insertionPoints(is)(was, place));
      }
      break;
    }
    if (isLast || inside.length === 0) {
      if (!old) {
        removeEntries(context, [current], is[0], is.length === 1 ? '{}' : '');
      } else if (dedented(before!.text, old) !== dedented(now.text, current)) {
        replaceEntry(
          context,
          { base: undefined, theirs: current, ours: old },
          dedented(before!.text, old),
        );
      }
      break;
    }
    was = old && before ? entriesOf(before.text, old.value) : [];
    is = inside;
  }
  return context.splices.apply(now.text);
}

/** What is edited stands where a merge has the person's text; what comes back, where it has the generator's. */
function contextOf(
  before: DocumentText | undefined,
  now: DocumentText,
): YamlMergeContext {
  return {
    base: undefined,
    theirs: now,
    ours: before ?? now,
    style: 'take',
    ending: '\n',
    splices: new Splices(),
    conflicts: [],
    isMine: () => false,
    countChange: () => undefined,
  };
}

function entriesOf(text: string, node: Node | null | undefined): Entry[] {
  if (isBlockMap(node)) {
    return mapEntries(text, node);
  }
  return isBlockSequence(node) && hasNames(node)
    ? sequenceEntries(text, node, itemName)
    : [];
}
