/**
 * One file of a git tree.
 *
 * @public
 */
export interface RepositoryFile {
  /** The bytes; for a symbolic link the path it points to. */
  content: Uint8Array;
  /** Git's file mode: plain, executable, symbolic link. */
  mode: '100644' | '100755' | '120000';
}

/**
 * POSIX relative path to file.
 *
 * @public
 */
export type RepositoryFiles = ReadonlyMap<string, RepositoryFile>;
