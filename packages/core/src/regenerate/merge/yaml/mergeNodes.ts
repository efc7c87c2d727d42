import { isMap, isScalar, isSeq, Node, visit, YAMLMap, YAMLSeq } from 'yaml';
import { conflictMarkers } from '../conflictMarkers';
import { lineContent, splitLines, withLineEnding } from '../textLines';
import { ConflictStyle, MergeConflict } from '../TextMerge';
import {
  Entry,
  isBlockMap,
  isBlockSequence,
  mapEntries,
  sequenceEntries,
} from './Entry';
import { dedented, indented } from './entryText';
import { childPath, itemPath } from './keyPath';
import { mergeFlowCollections } from './mergeFlowCollections';
import { mergeItems } from './mergeItems';
import { nodeValue, Side } from './Side';
import { Splices } from './Splices';

/** What a merge of one document carries with it. */
export interface YamlMergeContext {
  base: Side | undefined;
  theirs: Side;
  ours: Side;
  style: ConflictStyle;
  ending: '\r\n' | '\n';
  splices: Splices;
  conflicts: MergeConflict[];
  /** Whether the person keeps the generator away from what lies at a path. */
  isMine(path: string): boolean;
  /** Counts a place that the generator wanted to change. */
  countChange(): void;
}

/** One thing as each side has it. */
export interface Sides<T> {
  base: T | undefined;
  theirs: T;
  ours: T;
}

/** Merges two block maps by key. */
export function mergeMaps(
  context: YamlMergeContext,
  maps: Sides<YAMLMap>,
  path: string,
): void {
  mergeEntries(
    context,
    {
      base:
        maps.base && isBlockMap(maps.base) && context.base
          ? mapEntries(context.base.text, maps.base)
          : [],
      theirs: mapEntries(context.theirs.text, maps.theirs),
      ours: mapEntries(context.ours.text, maps.ours),
    },
    key => childPath(path, key),
    '{}',
  );
}

/** Merges two block sequences: by name where all items have one, else item by item in their order. */
export function mergeSequences(
  context: YamlMergeContext,
  sequences: Sides<YAMLSeq>,
  path: string,
): void {
  const base =
    sequences.base && isBlockSequence(sequences.base)
      ? sequences.base
      : undefined;
  const all = [base, sequences.theirs, sequences.ours];
  if (all.every(sequence => !sequence || hasNames(sequence))) {
    mergeEntries(
      context,
      {
        base:
          base && context.base
            ? sequenceEntries(context.base.text, base, itemName)
            : [],
        theirs: sequenceEntries(
          context.theirs.text,
          sequences.theirs,
          itemName,
        ),
        ours: sequenceEntries(context.ours.text, sequences.ours, itemName),
      },
      name => itemPath(path, name),
      '[]',
    );
  } else {
    mergeItems(context, { ...sequences, base }, path);
  }
}

function mergeEntries(
  context: YamlMergeContext,
  entries: { base: Entry[]; theirs: Entry[]; ours: Entry[] },
  pathOf: (key: string) => string,
  empty: '{}' | '[]',
): void {
  const byKey = (list: Entry[]) =>
    new Map(list.map(entry => [entry.key, entry]));
  const base = byKey(entries.base);
  const theirs = byKey(entries.theirs);
  const ours = byKey(entries.ours);
  const insertionPoint = insertionPoints(entries.theirs);
  const removed: Entry[] = [];
  let inserted = 0;
  const insert = (entry: Entry, index: number) => {
    inserted += 1;
    insertEntry(context, entry, insertionPoint(entries.ours, index));
  };

  for (const entry of entries.base) {
    const there = theirs.get(entry.key);
    if (
      there &&
      !ours.has(entry.key) &&
      !isMine(context, there, pathOf(entry.key))
    ) {
      context.countChange();
      if (
        dropsEntry(context, { base: entry, theirs: there }, pathOf(entry.key))
      ) {
        removed.push(there);
      }
    }
  }
  for (const [index, entry] of entries.ours.entries()) {
    const path = pathOf(entry.key);
    const before = base.get(entry.key);
    const there = theirs.get(entry.key);
    const unchanged =
      before &&
      dedented(context.base!.text, before) ===
        dedented(context.ours.text, entry);
    if (unchanged || isMine(context, there, path)) {
      continue;
    }
    if (there) {
      mergeEntry(context, { base: before, theirs: there, ours: entry }, path);
    } else if (before) {
      context.countChange();
      proposeRemoved(context, { base: before, ours: entry }, path, () =>
        insert(entry, index),
      );
    } else if (!context.isMine(path)) {
      context.countChange();
      insert(entry, index);
    }
  }
  if (removed.length > 0) {
    const all = removed.length === entries.theirs.length && inserted === 0;
    removeEntries(context, removed, all ? empty : '');
  }
}

/** What loses all its entries becomes empty, not null: to Helm a null value removes the default below it. */
function removeEntries(
  context: YamlMergeContext,
  removed: Entry[],
  replacement: '{}' | '[]' | '',
): void {
  for (const { own } of removed) {
    context.splices.replace(own, '');
  }
  const [first] = removed;
  if (first && replacement !== '') {
    context.splices.insert(
      first.own.start,
      indented(replacement, first.column, first.inline, context.ending),
    );
  }
}

/** Both sides have it, and ours is not what it was. */
function mergeEntry(
  context: YamlMergeContext,
  entry: Sides<Entry>,
  path: string,
): void {
  const texts = {
    base: entry.base && dedented(context.base!.text, entry.base),
    theirs: dedented(context.theirs.text, entry.theirs),
    ours: dedented(context.ours.text, entry.ours),
  };
  if (texts.theirs === texts.ours) {
    return;
  }
  if (texts.theirs === texts.base && !definesAnchor(entry.theirs.value)) {
    context.countChange();
    replaceEntry(context, entry, texts.ours);
    return;
  }
  const nodes = {
    base: entry.base?.value ?? undefined,
    theirs: entry.theirs.value,
    ours: entry.ours.value,
  };
  if (isBlockMap(nodes.theirs) && isBlockMap(nodes.ours)) {
    mergeComment(context, entry);
    mergeMaps(
      context,
      {
        base: isMap(nodes.base) ? nodes.base : undefined,
        theirs: nodes.theirs,
        ours: nodes.ours,
      },
      path,
    );
    return;
  }
  if (isBlockSequence(nodes.theirs) && isBlockSequence(nodes.ours)) {
    mergeComment(context, entry);
    mergeSequences(
      context,
      {
        base: isSeq(nodes.base) ? nodes.base : undefined,
        theirs: nodes.theirs,
        ours: nodes.ours,
      },
      path,
    );
    return;
  }
  mergeValues(context, entry, texts, path);
}

/** Merges what cannot be merged entry by entry: scalars, flow collections, and values whose kind changed. */
function mergeValues(
  context: YamlMergeContext,
  entry: Sides<Entry>,
  texts: { base: string | undefined; theirs: string; ours: string },
  path: string,
): void {
  const theirs = nodeValue(context.theirs, entry.theirs.value);
  const ours = nodeValue(context.ours, entry.ours.value);
  const base =
    entry.base && context.base
      ? nodeValue(context.base, entry.base.value)
      : undefined;
  if (theirs === ours || ours === base) {
    return;
  }
  context.countChange();
  if (
    theirs === base &&
    !definesAnchor(entry.theirs.value) &&
    replaceValue(context, entry, texts.ours)
  ) {
    return;
  }
  if (mergeFlowCollections(context, entry, path)) {
    return;
  }
  context.conflicts.push({ path, ...texts });
  resolveEntryConflict(context, entry, texts);
}

function resolveEntryConflict(
  context: YamlMergeContext,
  entry: Sides<Entry>,
  texts: { base: string | undefined; theirs: string; ours: string },
): void {
  if (context.style === 'take') {
    replaceEntry(context, entry, texts.ours);
  } else if (context.style === 'mark') {
    markEntry(context, entry.theirs, texts);
  }
}

function markEntry(
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

/**
 * The generator dropped it. It goes when nobody touched it, and stays, as a conflict, when somebody did.
 *
 * @returns whether it goes.
 */
function dropsEntry(
  context: YamlMergeContext,
  entry: { base: Entry; theirs: Entry },
  path: string,
): boolean {
  const base = dedented(context.base!.text, entry.base);
  const theirs = dedented(context.theirs.text, entry.theirs);
  if (base === theirs && !definesAnchor(entry.theirs.value)) {
    return true;
  }
  context.conflicts.push({ path, base, theirs });
  if (context.style === 'mark') {
    markEntry(context, entry.theirs, { base, theirs, ours: undefined });
  }
  return context.style === 'take';
}

/** The person dropped it and the generator changed it since. */
function proposeRemoved(
  context: YamlMergeContext,
  entry: { base: Entry; ours: Entry },
  path: string,
  insert: () => void,
): void {
  context.conflicts.push({
    path,
    base: dedented(context.base!.text, entry.base),
    ours: dedented(context.ours.text, entry.ours),
  });
  if (context.style === 'take') {
    insert();
  }
}

function replaceEntry(
  context: YamlMergeContext,
  entry: Sides<Entry>,
  ours: string,
): void {
  const { column, inline, own } = entry.theirs;
  context.splices.replace(own, indented(ours, column, inline, context.ending));
}

/**
 * The person changed how it is written, the generator what it says. On one line only the value is replaced; over
 * several, everything below the comment lines that stand above it.
 *
 * @returns false when that would lose a comment that the person wrote inside.
 */
function replaceValue(
  context: YamlMergeContext,
  entry: Sides<Entry>,
  ours: string,
): boolean {
  const from = entry.ours.value;
  const to = entry.theirs.value;
  if (isOneLine(context.ours, from) && isOneLine(context.theirs, to)) {
    context.splices.replace(
      { start: to.range![0], end: to.range![1] },
      source(context.ours, from),
    );
    return true;
  }
  const written = new Set(commentsInside(context.base, entry.base));
  if (
    commentsInside(context.theirs, entry.theirs).some(
      line => !written.has(line),
    )
  ) {
    return false;
  }
  const { column, inline, own, start } = entry.theirs;
  const body = ours.replace(/^(?:#.*\n)+/, '');
  context.splices.replace(
    { start: inline ? start : start - column, end: own.end },
    indented(body, column, inline, context.ending),
  );
  return true;
}

function source(side: Side, node: Node): string {
  return side.text.slice(node.range![0], node.range![1]);
}

function isOneLine(side: Side, node: Node | null): node is Node {
  return (
    node !== null &&
    node.range![0] < node.range![1] &&
    (isScalar(node) || isMap(node) || isSeq(node)) &&
    !source(side, node).includes('\n')
  );
}

/** Comments on the lines of an entry, not those above it. */
function commentsInside(
  side: Side | undefined,
  entry: Entry | undefined,
): string[] {
  if (!side || !entry) {
    return [];
  }
  const body = side.text.slice(entry.start, entry.own.end);
  return splitLines(body).flatMap(
    line => /(?:^|\s)#.*/.exec(lineContent(line))?.[0].trim() ?? [],
  );
}

/** Comment lines above an entry are the generator's as long as they are as it wrote them. */
function mergeComment(context: YamlMergeContext, entry: Sides<Entry>): void {
  const above = (side: Side, { own, start, column, inline }: Entry) =>
    inline
      ? ''
      : side.text
          .slice(own.start, start - column)
          .replace(/^[ \t]+/gm, '')
          .replace(/\r\n/g, '\n');
  const base = entry.base ? above(context.base!, entry.base) : '';
  const theirs = above(context.theirs, entry.theirs);
  const ours = above(context.ours, entry.ours);
  if (ours !== base && theirs === base && !entry.theirs.inline) {
    const { own, start, column } = entry.theirs;
    context.splices.replace(
      { start: own.start, end: start - column },
      withLineEnding(
        ours.replace(/^(?=.)/gm, ' '.repeat(column)),
        context.ending,
      ),
    );
  }
}

interface InsertionPoint {
  at: number;
  column: number;
  /** The entry to come before, when there is none to come after. */
  before?: Entry;
}

/** Finds where an entry that only ours has goes: behind the nearest of its elder siblings that theirs has too. */
function insertionPoints(
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

function insertEntry(
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

/** The comment that keeps the generator away from the entry below or on the line of it. */
const MINE = /#\s*chartwright:\s*mine\b/;

function isMine(
  context: YamlMergeContext,
  entry: Entry | undefined,
  path: string,
): boolean {
  if (context.isMine(path)) {
    return true;
  }
  if (!entry) {
    return false;
  }
  const { text } = context.theirs;
  const newline = text.indexOf('\n', entry.start);
  const head = text.slice(
    entry.own.start,
    newline === -1 ? text.length : newline,
  );
  return MINE.test(head);
}

/** An anchor may be referred to from elsewhere, so what defines one is never replaced or removed whole. */
function definesAnchor(node: Node | null): boolean {
  let found = false;
  if (node) {
    visit(node, {
      Node: (_key, inner) => {
        if ('anchor' in inner && inner.anchor) {
          found = true;
          return visit.BREAK;
        }
        return undefined;
      },
    });
  }
  return found;
}

function hasNames(sequence: YAMLSeq): boolean {
  const names = sequence.items.map(item =>
    isBlockMap(item) ? item.get('name') : undefined,
  );
  return (
    names.every(name => typeof name === 'string') &&
    new Set(names).size === names.length
  );
}

function itemName(item: Node): string {
  return String((item as YAMLMap).get('name'));
}
