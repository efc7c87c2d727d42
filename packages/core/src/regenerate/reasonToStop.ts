import type { Regeneration } from './Regeneration';

/** When conflicts keep a regeneration from being written at all. */
export interface ConflictPolicy {
  readonly onConflict: 'keep' | 'take' | 'mark' | 'fail';
  /** Percent of the changed files that may be in conflict. */
  readonly conflictLimit: number;
}

/** Why nothing is to be written. */
export interface ReasonToStop {
  /** `forbidden`: no conflict is allowed; `hopeless`: too large a share of the files that change is in conflict. */
  readonly reason: 'forbidden' | 'hopeless';
  readonly filesInConflict: number;
}

/** Fewer files than this in conflict are no hopeless merge, whatever their share. */
const FEWEST_HOPELESS = 3;

/** Share of changed files in conflict, in percent, above which a merge is hopeless unless somebody says otherwise. */
export const DEFAULT_CONFLICT_LIMIT = 50;

/** Whether a regeneration has to stop before it writes, and why. */
export function reasonToStop(
  {
    conflicts,
    conflictShare,
    files,
  }: Pick<Regeneration, 'conflicts' | 'conflictShare' | 'files'>,
  { onConflict, conflictLimit }: ConflictPolicy,
): ReasonToStop | undefined {
  if (conflicts === 0 || onConflict === 'take') {
    return undefined;
  }
  const filesInConflict = files.filter(
    ({ change }) => change === 'conflict',
  ).length;
  if (onConflict === 'fail') {
    return { reason: 'forbidden', filesInConflict };
  }
  return filesInConflict >= FEWEST_HOPELESS &&
    conflictShare * 100 > conflictLimit
    ? { reason: 'hopeless', filesInConflict }
    : undefined;
}
