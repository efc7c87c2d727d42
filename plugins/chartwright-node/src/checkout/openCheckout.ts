import fs from 'node:fs';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import git from 'isomorphic-git';
import { readRef } from '../repositories/updateRef';
import type { Checkout } from './Checkout';

/**
 * A checkout that {@link fetchCheckout} made earlier.
 *
 * @param name - What messages call the folder.
 * @throws InputError when the folder is none.
 * @public
 */
export async function openCheckout(
  folder: string,
  name: string,
): Promise<Checkout> {
  const gitdir = join(folder, '.git');
  const branch = fs.existsSync(gitdir)
    ? await git.currentBranch({ fs, gitdir })
    : undefined;
  const commit = branch && (await readRef(gitdir, `refs/heads/${branch}`));
  if (!branch || !commit) {
    throw new InputError(
      `Expected '${name}' of the workspace to be a repository with its history: fetch it with 'chartwright:fetch'`,
    );
  }
  return { folder, branch, commit };
}
