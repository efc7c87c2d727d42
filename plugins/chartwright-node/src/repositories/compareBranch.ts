import fs from 'node:fs';
import { NotFoundError } from '@backstage/errors';
import git from 'isomorphic-git';
import { readGitEntries, type GitEntries, type GitEntry } from './gitObjects';
import { mergeTrees } from './mergeTrees';
import { readRef } from './updateRef';

/**
 * A commit that a branch adds.
 *
 * @public
 */
export interface ComparedCommit {
  id: string;
  message: string;
  author: string;
  /** Seconds since 1970. */
  timestamp: number;
}

/**
 * A file that a branch changes, by the object ids of its contents.
 *
 * @public
 */
export interface BranchChange {
  path: string;
  /** On the other branch, where only the name changed. */
  oldPath?: string;
  before?: GitEntry;
  after?: GitEntry;
}

/**
 * A branch beside the one that it is to be merged into.
 *
 * @public
 */
export interface BranchComparison {
  /** Commit of the branch. */
  head: string;
  /** Commit of the other branch. */
  targetHead: string;
  /** `open`: merges cleanly; `merged`: the other branch has all of it. */
  state: 'open' | 'conflicts' | 'merged';
  /** Paths that both changed in ways that do not go together. */
  conflicts: string[];
  /** Newest first. */
  commits: ComparedCommit[];
  /** What changed since the branch left the other one, by path. */
  files: BranchChange[];
}

/**
 * Compares two branches of a git directory.
 *
 * @throws NotFoundError when one of them is not there.
 * @public
 */
export async function compareBranch(
  gitdir: string,
  names: { branch: string; target: string },
): Promise<BranchComparison> {
  const head = await commitOf(gitdir, names.branch);
  const targetHead = await commitOf(gitdir, names.target);
  const base = await mergeBase(gitdir, head, targetHead);
  const commits = await commitsBetween(gitdir, targetHead, head);
  const files =
    base === head
      ? []
      : changedFiles(
          base ? await readGitEntries(gitdir, base) : new Map(),
          await readGitEntries(gitdir, head),
        );
  const conflicts =
    base === head || base === targetHead
      ? []
      : (await mergeTrees(gitdir, { base, left: targetHead, right: head }))
          .conflicts;
  return {
    head,
    targetHead,
    state: stateOf(base === head, conflicts),
    conflicts,
    commits,
    files,
  };
}

function stateOf(
  merged: boolean,
  conflicts: readonly string[],
): BranchComparison['state'] {
  if (merged) return 'merged';
  return conflicts.length > 0 ? 'conflicts' : 'open';
}

/** The newest commit that both have; undefined when they have none in common. */
export async function mergeBase(
  gitdir: string,
  ...oids: [string, string]
): Promise<string | undefined> {
  const [base] = (await git.findMergeBase({ fs, gitdir, oids })) as string[];
  return base;
}

async function commitOf(gitdir: string, branch: string): Promise<string> {
  const commit = await readRef(gitdir, `refs/heads/${branch}`);
  if (commit === undefined) {
    throw new NotFoundError(`There is no branch '${branch}'`);
  }
  return commit;
}

async function commitsBetween(
  gitdir: string,
  from: string,
  to: string,
): Promise<ComparedCommit[]> {
  const cache = {};
  const known = new Set(
    (await git.log({ fs, gitdir, ref: from, cache })).map(({ oid }) => oid),
  );
  const commits = await git.log({ fs, gitdir, ref: to, cache });
  return commits
    .filter(({ oid }) => !known.has(oid))
    .map(({ oid, commit }) => ({
      id: oid,
      message: commit.message,
      author: commit.author.name,
      timestamp: commit.author.timestamp,
    }));
}

/** A file that is gone and one that came with the same content are one that was renamed. */
function changedFiles(before: GitEntries, after: GitEntries): BranchChange[] {
  const removed = new Map([...before].filter(([path]) => !after.has(path)));
  const changes: BranchChange[] = [];
  for (const [path, entry] of after) {
    const was = before.get(path);
    if (was?.oid === entry.oid && was.mode === entry.mode) continue;
    const source = was
      ? undefined
      : [...removed].find(([, { oid }]) => oid === entry.oid);
    if (source) {
      removed.delete(source[0]);
      changes.push({
        path,
        oldPath: source[0],
        before: source[1],
        after: entry,
      });
    } else {
      changes.push({ path, ...(was && { before: was }), after: entry });
    }
  }
  return [
    ...changes,
    ...[...removed].map(([path, entry]) => ({ path, before: entry })),
  ].sort((left, right) => (left.path < right.path ? -1 : 1));
}
