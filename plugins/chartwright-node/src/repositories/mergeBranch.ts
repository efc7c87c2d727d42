import fs from 'node:fs';
import { ConflictError } from '@backstage/errors';
import git from 'isomorphic-git';
import { compareBranch, mergeBase } from './compareBranch';
import { writeGitEntries } from './gitObjects';
import { mergeTrees } from './mergeTrees';
import { updateRef } from './updateRef';

/**
 * Merges a branch of a bare repository into another: by moving that forward where it can be, else by a merge commit.
 *
 * @param options - `head` is the commit of the branch that was looked at; nothing newer is merged.
 * @returns the commit of the other branch afterwards.
 * @throws NotFoundError when a branch is not there, ConflictError when the branch has moved on or does not merge,
 *   RetryLaterError when somebody pushes at the same time.
 * @public
 */
export async function mergeBranch(
  gitdir: string,
  options: {
    branch: string;
    target: string;
    head: string;
    message: string;
    author: { name: string; email: string };
  },
): Promise<string> {
  const { branch, target, message, author } = options;
  const { head, targetHead, state, conflicts } = await compareBranch(gitdir, {
    branch,
    target,
  });
  if (head !== options.head) {
    throw new ConflictError(
      `The branch '${branch}' has changed since it was looked at: look at it again before it is merged`,
    );
  }
  if (state === 'merged') return targetHead;
  if (state === 'conflicts') {
    throw new ConflictError(
      `The branch '${branch}' cannot be merged: '${target}' has changed ${conflicts.join(
        ', ',
      )}, too. Regenerate again, or merge '${target}' into the branch by git`,
    );
  }
  const base = await mergeBase(gitdir, head, targetHead);
  const to =
    base === targetHead
      ? head
      : await git.commit({
          fs,
          gitdir,
          tree: await mergedTree(gitdir, {
            base,
            left: targetHead,
            right: head,
          }),
          parent: [targetHead, head],
          message,
          author,
          noUpdateBranch: true,
        });
  await updateRef(gitdir, `refs/heads/${target}`, { from: targetHead, to });
  return to;
}

async function mergedTree(
  gitdir: string,
  sides: { base: string | undefined; left: string; right: string },
): Promise<string> {
  const { entries } = await mergeTrees(gitdir, sides);
  return writeGitEntries(gitdir, entries);
}
