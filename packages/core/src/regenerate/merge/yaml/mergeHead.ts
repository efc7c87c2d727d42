import { YAMLMap } from 'yaml';
import { mergeLines } from '../mergeLines';
import { withLineEnding } from '../textLines';
import { ThreeTexts } from '../TextMerge';
import { isBlockMap, mapEntries } from './Entry';
import type { Side } from './Side';
import type { Sides, YamlMergeContext } from './YamlMergeContext';

/** Merges by line what stands above the first entry of a document, apart from it: `---` and comments on the whole. */
export function mergeHead(
  context: YamlMergeContext,
  { base, theirs, ours }: Sides<YAMLMap>,
): void {
  if (!context.base || !isBlockMap(base)) {
    return;
  }
  const head = (side: Side, map: YAMLMap) =>
    side.text.slice(0, mapEntries(side.text, map)[0]!.own.start);
  const heads = {
    base: head(context.base, base),
    theirs: head(context.theirs, theirs),
    ours: head(context.ours, ours),
  };
  if (heads.base === heads.ours || heads.theirs === '') {
    return;
  }
  const merge = mergeLines(
    { ...heads, ours: withoutNewGap(heads) },
    context.style,
  );
  if (merge.changes > 0) {
    context.countChange();
  }
  context.conflicts.push(
    ...merge.conflicts.map(conflict => ({
      ...conflict,
      path: `comments at the start, ${conflict.path}`,
    })),
  );
  if (merge.text !== heads.theirs) {
    context.splices.replace({ start: 0, end: heads.theirs.length }, merge.text);
  }
}

/**
 * What the generator writes above the first entry, with as many empty lines at its end as before where a person
 * changed something there: a new first entry brings some, which are nobody's words, so that they clash with nothing.
 */
function withoutNewGap({ base, theirs, ours }: ThreeTexts): string {
  if (withLineEnding(theirs, '\n') === withLineEnding(base, '\n')) {
    return ours;
  }
  const before = emptyLinesAtEnd(base);
  const words = ours.slice(0, ours.length - emptyLinesAtEnd(ours).length);
  const isNewWordsOnEntry = before === '' && words !== base;
  return isNewWordsOnEntry ? ours : words + before;
}

function emptyLinesAtEnd(text: string): string {
  return /(?:(?<=^|\n)[ \t]*\r?\n)*$/.exec(text)![0];
}
