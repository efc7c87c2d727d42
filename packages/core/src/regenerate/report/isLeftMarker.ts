import type { MergeConflict } from '../merge/TextMerge';

/** Whether a conflict is one that an earlier regeneration left between markers: it has a place and no sides of its own. */
export function isLeftMarker({
  path,
  base,
  theirs,
  ours,
}: MergeConflict): boolean {
  return path !== '' && [base, theirs, ours].every(side => side === undefined);
}
