import { compareText } from './compareText';
import { safeRelativePath } from './safeRelativePath';

/** One generated file: text (LF, UTF-8) or bytes; `mode` only when it differs from 0644. */
export interface GeneratedFile {
  readonly content: string | Uint8Array;
  readonly mode?: 0o755;
}

/** What a generation yields: POSIX relative path to file, sorted by path. */
export type FileTree = ReadonlyMap<string, GeneratedFile>;

/** Two files of one tree that a file system could not hold side by side. */
export class FileCollisionError extends Error {
  constructor(readonly first: string, readonly second: string) {
    super(
      first === second
        ? `Two emitters write the same file '${first}'`
        : `'${first}' and '${second}' are the same path where letter case does not count, or one is a folder and the other a file`,
    );
    this.name = 'FileCollisionError';
  }
}

/**
 * A tree from entries in any order.
 *
 * @throws UnsafePathError for a path that is absolute or leaves the tree.
 * @throws FileCollisionError for paths that are equal, differ in letter case only, or where one is the other's folder.
 */
export function fileTree(
  entries: Iterable<readonly [path: string, file: string | GeneratedFile]>,
): FileTree {
  const files: [string, GeneratedFile][] = [];
  for (const [path, file] of entries) {
    files.push([
      safeRelativePath(path),
      typeof file === 'string' ? { content: file } : file,
    ]);
  }
  return sorted(files);
}

/** One tree of several; see {@link fileTree} for what is refused. */
export function mergeFileTrees(...trees: FileTree[]): FileTree {
  return sorted(trees.flatMap(tree => [...tree]));
}

/** The same tree under a folder. */
export function nestFileTree(folder: string, tree: FileTree): FileTree {
  safeRelativePath(folder);
  return new Map([...tree].map(([path, file]) => [`${folder}/${path}`, file]));
}

/** The files whose path passes. */
export function filterFileTree(
  tree: FileTree,
  keep: (path: string) => boolean,
): FileTree {
  return new Map([...tree].filter(([path]) => keep(path)));
}

/** The bytes that go to disk. */
export function fileBytes(file: GeneratedFile): Uint8Array {
  return typeof file.content === 'string'
    ? Buffer.from(file.content, 'utf8')
    : file.content;
}

/** Paths that came out of a tree are safe already; that they differ from each other is not. */
function sorted(files: [string, GeneratedFile][]): FileTree {
  files.sort(([a], [b]) => compareText(a, b));
  refuseCollisions(files.map(([path]) => path));
  return new Map(files);
}

const LIMIT = 10_000;
const keys = new Map<string, string>();

const ASCII = /^[ -~]*$/;

/** What file systems that ignore case, or normalise, take a path for. Most paths come again with the next service. */
function collisionKey(path: string): string {
  let key = keys.get(path);
  if (key === undefined) {
    key = (ASCII.test(path) ? path : path.normalize('NFC')).toLowerCase();
    if (keys.size >= LIMIT) keys.clear();
    keys.set(path, key);
  }
  return key;
}

function refuseCollisions(paths: string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = collisionKey(path);
    const other = seen.get(key);
    if (other !== undefined) throw new FileCollisionError(other, path);
    seen.set(key, path);
  }
  let parent: string | undefined;
  for (const [key, path] of seen) {
    const own = key.slice(0, key.lastIndexOf('/') + 1);
    // Files of one folder lie side by side, and what is above them was looked at with the first.
    if (own === parent) continue;
    parent = own;
    for (
      let slash = key.lastIndexOf('/');
      slash > 0;
      slash = key.lastIndexOf('/', slash - 1)
    ) {
      const folder = seen.get(key.slice(0, slash));
      if (folder !== undefined) throw new FileCollisionError(folder, path);
    }
  }
}
