import type { RegenerationView } from './RegenerationView';

/**
 * One file that a branch changes.
 *
 * @public
 */
export interface BranchFile {
  /** Path on the branch; of a removed file, on the target. */
  path: string;
  /** Path on the target, of a renamed file. */
  oldPath?: string;
  change: 'added' | 'removed' | 'changed' | 'renamed';
  additions: number;
  deletions: number;
  /** Unified diff with three lines of context, without the `---`/`+++` header; absent for binary and for very large files. */
  diff?: string;
  /** Why there is no diff. */
  omitted?: 'binary' | 'large';
}

/**
 * One commit that a branch adds.
 *
 * @public
 */
export interface BranchCommit {
  /** 40 hexadecimal digits. */
  id: string;
  /** Whole message; its first line is the title. */
  message: string;
  author: string;
  /** ISO 8601, UTC. */
  date: string;
}

/**
 * A proposed change: a branch of a local repository compared with the branch it is to be merged into. Answer of
 * `GET /v1/repositories/:group/:name/compare?branch=BRANCH`.
 *
 * @public
 */
export interface BranchView {
  branch: string;
  /** Branch it is to be merged into. */
  target: string;
  /** Commit at the head of the branch, 40 hexadecimal digits. */
  head: string;
  title: string;
  /** Markdown; what stands in the text of a pull request. */
  description: string;
  /**
   * `open`: merges cleanly. `conflicts`: both branches changed the same lines. `merged`: the target has all of it.
   */
  state: 'open' | 'conflicts' | 'merged';
  /** Paths in conflict. */
  conflicts: string[];
  /** The catalog entities that the repository holds. */
  entityRefs: string[];
  /** Newest first. */
  commits: BranchCommit[];
  /** By path; what lies under `.chartwright/` last. */
  files: BranchFile[];
  /** The plan that the branch carries out, when it came from a regeneration; one a service. */
  plans: RegenerationView[];
}

/**
 * A proposal in a list. Item of the answer of `GET /v1/entities/:kind/:namespace/:name/proposals`, `{ items: [...] }`.
 *
 * @public
 */
export interface ProposalSummary {
  title: string;
  /** Page of the proposal: in the portal for a local repository, else on the forge. */
  url: string;
  branch: string;
  state: BranchView['state'];
  /** When its last commit was made; ISO 8601, UTC. */
  updated: string;
}

/**
 * Answer of `POST /v1/repositories/:group/:name/merge`, whose body is `{ branch, head }`: it is refused with 409 when the
 * branch has moved on from `head` or does not merge.
 *
 * @public
 */
export interface MergeResult {
  /** Commit at the head of the target afterwards. */
  commit: string;
}
