import { conflictMarkers } from '../conflictMarkers';
import type { Span } from '../threeWayRegions';
import { type Entry, lineStart } from './Entry';
import { dedented, indented } from './entryText';
import type { Sides, YamlMergeContext } from './YamlMergeContext';

/** What loses all its entries becomes empty, not null: to Helm a null value removes the default below it. */
export function removeEntries(
  context: YamlMergeContext,
  removed: Entry[],
  /** Before which something may be inserted. */
  eldest: Entry | undefined,
  replacement: '{}' | '[]' | '',
): void {
  const [first] = removed;
  for (const entry of removed) {
    const span =
      replacement === '' && entry !== eldest
        ? withEmptyLineAbove(context.theirs.text, entry)
        : entry.own;
    context.splices.replace(span, '');
  }
  if (first && replacement !== '') {
    context.splices.insert(
      first.own.start,
      indented(replacement, first.column, first.inline, context.ending),
    );
  }
}

/** Of the empty lines above and below what goes, one is left; where a person put several, all stay. */
function withEmptyLineAbove(text: string, { own, blankBefore }: Entry): Span {
  const above = lineStart(text, own.start - 1);
  const isOnly =
    blankBefore &&
    above > 0 &&
    text.slice(lineStart(text, above - 1), above).trim() !== '';
  const below = text.slice(own.end, text.indexOf('\n', own.end) + 1);
  const closesGap = own.end >= text.length || /^[ \t\r]*\n$/.test(below);
  return isOnly && closesGap ? { start: above, end: own.end } : own;
}

export function markEntry(
  context: YamlMergeContext,
  { column, inline, own }: Entry,
  texts: { base?: string; theirs: string; ours?: string },
): void {
  const side = (text: string | undefined) =>
    text === undefined ? '' : indented(text, column, false, context.ending);
  const markers = conflictMarkers(
    {
      base: side(texts.base),
      theirs: side(texts.theirs),
      ours: side(texts.ours),
    },
    context.ending,
  );
  context.splices.replace(own, inline ? context.ending + markers : markers);
}

export function replaceEntry(
  context: YamlMergeContext,
  entry: Sides<Entry>,
  ours: string,
): void {
  const { column, inline, own } = entry.theirs;
  context.splices.replace(own, indented(ours, column, inline, context.ending));
}

export interface InsertionPoint {
  at: number;
  column: number;
  /** The entry to come before, when there is none to come after. */
  before?: Entry;
}

/** Finds where an entry that only ours has goes: behind the nearest of its elder siblings that theirs has too. */
export function insertionPoints(
  theirs: Entry[],
): (ours: Entry[], index: number) => InsertionPoint {
  const byKey = new Map(theirs.map(entry => [entry.key, entry]));
  return (ours, index) => {
    for (let i = index - 1; i >= 0; i--) {
      const elder = byKey.get(ours[i]!.key);
      if (elder) {
        return { at: elder.own.end, column: elder.column };
      }
    }
    const [first] = theirs;
    return { at: first!.own.start, column: first!.column, before: first };
  };
}

export function insertEntry(
  context: YamlMergeContext,
  entry: Entry,
  point: InsertionPoint,
): void {
  const lines = dedented(context.ours.text, entry);
  const { text } = context.theirs;
  if (point.before?.inline) {
    context.splices.insert(
      point.at,
      indented(lines, point.column, true, context.ending) +
        ' '.repeat(point.column),
    );
    return;
  }
  const block = indented(lines, point.column, false, context.ending);
  const gap = entry.blankBefore && !point.before ? context.ending : '';
  const unterminated =
    point.at > 0 && text[point.at - 1] !== '\n' ? context.ending : '';
  context.splices.insert(point.at, unterminated + gap + block);
}
