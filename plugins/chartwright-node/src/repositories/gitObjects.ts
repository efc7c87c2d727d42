import fs from 'node:fs';
import git, { type TreeEntry } from 'isomorphic-git';
import type { RepositoryFile, RepositoryFiles } from './RepositoryFile';

/** Folder name to sub-folder or file, the shape git stores. */
type Folder = Map<string, Folder | RepositoryFile>;

/**
 * Writes the files as blobs and trees into a git directory.
 *
 * @returns the id of the root tree: equal for equal files.
 */
export async function writeGitTree(
  gitdir: string,
  files: RepositoryFiles,
): Promise<string> {
  const root: Folder = new Map();
  for (const [path, file] of files) {
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
    folder.set(name, file);
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
      const oid = await git.writeBlob({ fs, gitdir, blob: entry.content });
      tree.push({ mode: entry.mode, path, oid, type: 'blob' });
    }
  }
  return git.writeTree({ fs, gitdir, tree });
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
