import { isMap, isSeq, YAMLMap, YAMLSeq } from 'yaml';
import { definesAnchor } from './definesAnchor';
import {
  Entry,
  isBlockMap,
  isBlockSequence,
  mapEntries,
  sequenceEntries,
} from './Entry';
import {
  insertEntry,
  insertionPoints,
  markEntry,
  removeEntries,
  replaceEntry,
} from './entryEdits';
import { dedented } from './entryText';
import { mergeComment, replaceValue, saysTheSame } from './entryWording';
import { isMine } from './isMine';
import { childPath, itemPath } from './keyPath';
import { mergeFlowCollections } from './mergeFlowCollections';
import { mergeItems } from './mergeItems';
import { hasNames, itemName, nameKey } from './namedItems';
import { nodeValue } from './Side';
import type { Sides, YamlMergeContext } from './YamlMergeContext';

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
      name => itemPath(path, name, nameKey(sequences.theirs)),
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
      if (
        saysTheSame(
          { side: context.base!, entry: before },
          { side: context.ours, entry },
        )
      ) {
        continue;
      }
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
    removeEntries(context, removed, entries.theirs[0], all ? empty : '');
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
  if (
    (base === theirs ||
      saysTheSame(
        { side: context.base!, entry: entry.base },
        { side: context.theirs, entry: entry.theirs },
      )) &&
    !definesAnchor(entry.theirs.value)
  ) {
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
