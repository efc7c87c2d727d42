import fs from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import git from 'isomorphic-git';
import type { RepositoryAccess } from '../access';
import { formatAddress } from '../repositories';
import { readGitEntries } from '../repositories/gitObjects';
import type { Checkout } from './Checkout';
import { isInsideLink } from './isInsideLink';

/**
 * Fetches a branch with its history and writes its files.
 *
 * @remarks
 *
 * Links that lead out of the repository are not written, so that nothing that works on the files reads or writes elsewhere.
 *
 * @param folder - Does not exist yet, or is empty.
 * @throws NotFoundError when there is no such branch; NotAllowedError, RetryLaterError.
 * @public
 */
export async function fetchCheckout(
  access: RepositoryAccess,
  folder: string,
  options: { branch?: string; signal?: AbortSignal } = {},
): Promise<Checkout> {
  const { branch = access.branch, signal } = options;
  const gitdir = join(folder, '.git');
  await mkdir(folder, { recursive: true });
  await git.init({ fs, dir: folder, gitdir, defaultBranch: branch });
  const commit = await access.fetchBranch(gitdir, branch, signal);
  if (commit === undefined) {
    throw new NotFoundError(
      `The repository ${formatAddress(
        access.address,
      )} has no branch '${branch}'`,
    );
  }
  await git.writeRef({
    fs,
    gitdir,
    ref: `refs/heads/${branch}`,
    value: commit,
    force: true,
  });
  const cache = {};
  for (const [path, { mode, oid, type }] of await readGitEntries(
    gitdir,
    commit,
  )) {
    signal?.throwIfAborted();
    if (type !== 'blob') continue;
    const { blob } = await git.readBlob({ fs, gitdir, oid, cache });
    await writeEntry(folder, path, mode, blob);
  }
  return { folder, branch, commit };
}

async function writeEntry(
  folder: string,
  path: string,
  mode: string,
  blob: Uint8Array,
): Promise<void> {
  // Git itself never makes such a path; somebody who wants to write elsewhere does.
  if (path.split('/').some(part => /^(\.{1,2}|\.git|)$/i.test(part))) {
    throw new InputError(`The repository holds the unsafe path '${path}'`);
  }
  const place = join(folder, path);
  if (mode === '120000') {
    const target = Buffer.from(blob).toString('utf8');
    if (isInsideLink(path, target)) {
      await mkdir(dirname(place), { recursive: true });
      await symlink(target, place);
    }
    return;
  }
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, blob, { mode: mode === '100755' ? 0o755 : 0o644 });
}
