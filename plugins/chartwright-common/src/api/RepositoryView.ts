/**
 * One entry of a folder in a repository.
 *
 * @public
 */
export interface RepositoryEntry {
  name: string;
  /** Path in the repository, without a leading slash. */
  path: string;
  type: 'tree' | 'blob';
}

/**
 * Answer of `GET /v1/repositories/:group/:name/tree?ref=REF&path=DIR`.
 *
 * @public
 */
export interface RepositoryTree {
  /** The commit that the ref points at, 40 hexadecimal digits. */
  commit: string;
  ref: string;
  path: string;
  /** What to give to `git clone` on the machine that holds the repository. */
  cloneUrl: string;
  /** The catalog entity that the repository holds, when there is one. */
  entityRef?: string;
  /** Folders first, then files, each by name. */
  entries: RepositoryEntry[];
}

/**
 * Answer of `GET /v1/repositories/:group/:name/blob?ref=REF&path=FILE`.
 *
 * @public
 */
export interface RepositoryBlob {
  commit: string;
  path: string;
  /** Size in bytes. */
  size: number;
  binary: boolean;
  /** The file's text; absent when it is binary. */
  text?: string;
}
