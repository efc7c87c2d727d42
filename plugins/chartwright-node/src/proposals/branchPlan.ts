import type { BranchCommit } from './ownCommit';

/** What is known about a branch that something is to be proposed on. */
export interface BranchState {
  /** Absent when there is no such branch. */
  tip?: string;
  /** Whether there is an open request from it. */
  open: boolean;
  /** Its commits that are not in the target, newest first. */
  commits: readonly BranchCommit[];
}

/**
 * What to do with the branch.
 *
 * - `replace`: nothing of anybody is on it, so it begins anew at the target
 * - `merge`: people worked on it since; the new generation is merged into it, from the last one there
 * - `avoid`: it is left over from a request that is closed, and people's work is on it that was never merged
 */
export type BranchPlan =
  | { action: 'replace' }
  | { action: 'merge'; lastOwn: BranchCommit }
  | { action: 'avoid'; authors: string[] };

/** Decides what to do with a branch, so that nobody's work is lost. */
export function branchPlan({ open, commits }: BranchState): BranchPlan {
  const foreign = commits.filter(({ own }) => !own);
  if (foreign.length === 0) return { action: 'replace' };
  const lastOwn = commits.find(({ own }) => own);
  return open && lastOwn
    ? { action: 'merge', lastOwn }
    : {
        action: 'avoid',
        authors: [...new Set(foreign.map(({ author }) => author))].sort(),
      };
}
