import { mkdir, open, rename, rm } from 'node:fs/promises';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { isError } from '@backstage/errors';
import git, { Errors } from 'isomorphic-git';
import { RetryLaterError } from '../RetryLaterError';

/**
 * Lets a ref of a local git directory point elsewhere, when it still points where it is expected to. Git's own protocol
 * (a `.lock` file beside the ref), so that a push by git at the same time is neither lost nor overwritten.
 *
 * @param change - `from` and `to` are object ids; undefined stands for "is not there".
 * @throws RetryLaterError when the ref has moved meanwhile, or is being moved.
 */
export async function updateRef(
  gitdir: string,
  ref: string,
  change: { from: string | undefined; to: string | undefined },
): Promise<void> {
  const place = join(gitdir, ref);
  const lock = `${place}.lock`;
  await mkdir(dirname(place), { recursive: true });
  const handle = await open(lock, 'wx').catch((error: unknown) => {
    if (isError(error) && error.code === 'EEXIST') {
      throw new RetryLaterError(
        `Somebody else is changing ${ref}. Try again; if no git process runs on it, delete ${ref}.lock`,
        1,
      );
    }
    throw error;
  });
  try {
    if ((await readRef(gitdir, ref)) !== change.from) {
      throw new RetryLaterError(
        `${ref} was changed by somebody else at the same time. Try again`,
        1,
      );
    }
    if (change.to === undefined) {
      await git.deleteRef({ fs, gitdir, ref });
      return;
    }
    await handle.writeFile(`${change.to}\n`);
    await handle.sync();
    await rename(lock, place);
  } finally {
    await handle.close();
    await rm(lock, { force: true });
  }
}

/** The object id that a ref of a git directory points to; undefined when there is no such ref. */
export async function readRef(
  gitdir: string,
  ref: string,
): Promise<string | undefined> {
  try {
    return await git.resolveRef({ fs, gitdir, ref });
  } catch (error) {
    if (error instanceof Errors.NotFoundError) return undefined;
    throw error;
  }
}
