import fs from 'node:fs';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { readFolder } from '../repositories';
import {
  readGitEntries,
  writeGitFiles,
  type GitEntries,
  type GitEntry,
} from '../repositories/gitObjects';
import type { Checkout } from './Checkout';
import { isInsideLink } from './isInsideLink';

/**
 * What a checkout holds now, as a commit would have it: with what was deleted and renamed, and with what
 * {@link fetchCheckout} does not write, which stays as it was.
 */
export async function changedEntries({
  folder,
  commit,
}: Checkout): Promise<GitEntries> {
  const gitdir = join(folder, '.git');
  const files = await readFolder(folder, folder);
  const entries = await writeGitFiles(gitdir, files);
  for (const [path, entry] of await readGitEntries(gitdir, commit)) {
    if (!entries.has(path) && (await isUnwritten(gitdir, path, entry))) {
      entries.set(path, entry);
    }
  }
  return entries;
}

async function isUnwritten(
  gitdir: string,
  path: string,
  { type, mode, oid }: GitEntry,
): Promise<boolean> {
  if (type === 'commit') return true;
  if (mode !== '120000') return false;
  const { blob } = await git.readBlob({ fs, gitdir, oid });
  return !isInsideLink(path, Buffer.from(blob).toString('utf8'));
}
