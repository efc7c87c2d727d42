import { Node, YAMLSeq } from 'yaml';
import { conflictMarkers } from '../conflictMarkers';
import { Span, threeWayRegions } from '../threeWayRegions';
import { Entry, sequenceEntries } from './Entry';
import { dedented, indented } from './entryText';
import { commentsIn, hasOwnComments } from './entryWording';
import type { Sides, YamlMergeContext } from './YamlMergeContext';
import { nodeValue, Side } from './Side';

interface Items {
  side: Side;
  entries: Entry[];
  values: string[];
}

/** Merges lists whose items have no names, as a text merge does lines: each item is compared as a whole. */
export function mergeItems(
  context: YamlMergeContext,
  sequences: Sides<YAMLSeq>,
  path: string,
): void {
  const base =
    sequences.base && context.base
      ? itemsOf(context.base, sequences.base)
      : { side: context.ours, entries: [], values: [] };
  const theirs = itemsOf(context.theirs, sequences.theirs);
  const ours = itemsOf(context.ours, sequences.ours);

  for (const region of threeWayRegions(
    base.values,
    theirs.values,
    ours.values,
  )) {
    if (region.changed === 'theirs' || region.changed === 'same') {
      continue;
    }
    context.countChange();
    const column = theirs.entries[0]!.column;
    const block = (items: Items, span: Span) =>
      items.entries
        .slice(span.start, span.end)
        .map(entry =>
          indented(
            dedented(items.side.text, entry),
            column,
            false,
            context.ending,
          ),
        )
        .join('');
    const target = targetSpan(
      theirs.entries,
      region.theirs,
      context.theirs.text,
    );
    const texts = {
      base: block(base, region.base),
      theirs: block(theirs, region.theirs),
      ours: block(ours, region.ours),
    };
    const clashes =
      region.changed === 'both' ||
      hasOwnComments(commentsIn(texts.base), commentsIn(texts.theirs));
    if (clashes) {
      context.conflicts.push({
        path: `${path}[${region.theirs.start}]`,
        ...texts,
      });
      if (context.style === 'keep') {
        continue;
      }
    }
    const text =
      clashes && context.style === 'mark'
        ? conflictMarkers(texts, context.ending)
        : texts.ours;
    const unterminated =
      target.start > 0 &&
      text !== '' &&
      context.theirs.text[target.start - 1] !== '\n'
        ? context.ending
        : '';
    context.splices.replace(target, unterminated + text);
  }
}

function itemsOf(side: Side, sequence: YAMLSeq): Items {
  const entries = sequenceEntries(side.text, sequence, (_item, index) =>
    String(index),
  );
  return {
    side,
    entries,
    values: (sequence.items as Node[]).map(item => nodeValue(side, item)),
  };
}

/** The lines of their items, or the place between two of them where new ones go. */
function targetSpan(entries: Entry[], items: Span, text: string): Span {
  if (items.start < items.end) {
    return {
      start: entries[items.start]!.own.start,
      end: entries[items.end - 1]!.own.end,
    };
  }
  const at =
    items.start > 0
      ? entries[items.start - 1]!.own.end
      : entries[0]?.own.start ?? text.length;
  return { start: at, end: at };
}
