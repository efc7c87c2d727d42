/**
 * The files of a branch in a folder, with the whole history beside them.
 *
 * @public
 */
export interface Checkout {
  /** Holds the files, and `.git`. */
  folder: string;
  branch: string;
  /** The commit that the files are of. */
  commit: string;
}
