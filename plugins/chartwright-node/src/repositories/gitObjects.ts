import fs from 'node:fs';
import git, { type TreeEntry } from 'isomorphic-git';
import type { RepositoryFile, RepositoryFiles } from './RepositoryFile';
import { writeLooseBlob } from './writeLooseBlob';

/** Files that are compressed and written at the same time: more than Node's pool of threads takes would only wait. */
const AT_ONCE = 8;

/**
 * One entry of a git tree: a file, a link, or the commit of a submodule.
 *
 * @public
 */
export interface GitEntry {
  mode: string;
  oid: string;
  type: 'blob' | 'commit';
}

/**
 * Every entry of a tree and its sub-folders, by POSIX relative path.
 *
 * @public
 */
export type GitEntries = ReadonlyMap<string, GitEntry>;

/** Folder name to sub-folder or entry, the shape git stores. */
type Folder = Map<string, Folder | GitEntry>;

/**
 * Writes the files as blobs and trees into a git directory.
 *
 * @returns the id of the root tree: equal for equal files.
 */
export async function writeGitTree(
  gitdir: string,
  files: RepositoryFiles,
): Promise<string> {
  return writeGitEntries(gitdir, await writeGitFiles(gitdir, files));
}

/** Writes the files as blobs into a git directory. */
export async function writeGitFiles(
  gitdir: string,
  files: RepositoryFiles,
): Promise<Map<string, GitEntry>> {
  const waiting = [...files];
  const entries: (readonly [string, GitEntry])[] = [];
  const writeNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, { content, mode }] = next;
      const oid = await writeLooseBlob(gitdir, content);
      entries.push([path, { mode, oid, type: 'blob' }]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writeNext));
  return new Map(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/**
 * Writes the trees of entries whose objects are there.
 *
 * @returns the id of the root tree.
 */
export async function writeGitEntries(
  gitdir: string,
  entries: GitEntries,
): Promise<string> {
  const root: Folder = new Map();
  for (const [path, entry] of entries) {
    const parts = path.split('/');
    const name = parts.pop()!;
    let folder = root;
    for (const part of parts) {
      let next = folder.get(part);
      if (!(next instanceof Map)) {
        next = new Map();
        folder.set(part, next);
      }
      folder = next;
    }
    folder.set(name, entry);
  }
  return writeFolder(gitdir, root);
}

async function writeFolder(gitdir: string, folder: Folder): Promise<string> {
  const tree: TreeEntry[] = [];
  for (const [path, entry] of folder) {
    if (entry instanceof Map) {
      const oid = await writeFolder(gitdir, entry);
      tree.push({ mode: '040000', path, oid, type: 'tree' });
    } else {
      tree.push({ ...entry, path });
    }
  }
  return git.writeTree({ fs, gitdir, tree });
}

/**
 * Every entry of a commit or tree.
 *
 * @throws isomorphic-git's NotFoundError when it does not exist.
 */
export async function readGitEntries(
  gitdir: string,
  treeish: string,
): Promise<Map<string, GitEntry>> {
  const entries = new Map<string, GitEntry>();
  const cache = {};
  const walk = async (oid: string, prefix: string): Promise<void> => {
    const { tree } = await git.readTree({ fs, gitdir, oid, cache });
    for (const { path, mode, type, oid: found } of tree) {
      if (type === 'tree') await walk(found, `${prefix}${path}/`);
      else entries.set(`${prefix}${path}`, { mode, oid: found, type });
    }
  };
  await walk(treeish, '');
  return entries;
}

/**
 * Every file of a commit, or those under one folder of it, with paths relative to that folder and sorted.
 *
 * @param filepath - Folder within the tree, empty for the root.
 * @throws isomorphic-git's NotFoundError when commit or folder does not exist.
 */
export async function readGitTree(
  gitdir: string,
  commit: string,
  filepath: string,
): Promise<RepositoryFiles> {
  const cache = {};
  const files = new Map<string, RepositoryFile>();
  const walk = async (oid: string, prefix: string): Promise<void> => {
    const { tree } = await git.readTree({ fs, gitdir, oid, cache });
    for (const entry of tree) {
      const path = `${prefix}${entry.path}`;
      if (entry.type === 'tree') {
        await walk(entry.oid, `${path}/`);
      } else if (entry.type === 'blob') {
        const { blob } = await git.readBlob({
          fs,
          gitdir,
          oid: entry.oid,
          cache,
        });
        files.set(path, { content: blob, mode: fileMode(entry.mode) });
      }
    }
  };
  const { oid } = await git.readTree({
    fs,
    gitdir,
    oid: commit,
    filepath: filepath || undefined,
    cache,
  });
  await walk(oid, '');
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function fileMode(mode: string): RepositoryFile['mode'] {
  return mode === '100755' || mode === '120000' ? mode : '100644';
}
