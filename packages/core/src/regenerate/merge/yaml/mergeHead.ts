import { YAMLMap } from 'yaml';
import { mergeLines } from '../mergeLines';
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
  const merge = mergeLines(heads, context.style);
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
