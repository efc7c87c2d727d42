import type { RegenerationFileView } from '@chartwright/backstage-plugin-chartwright-common';
import type { GeneratedFile } from '../../files/FileTree';
import type { MergeConflict } from '../merge/TextMerge';

/** What happens to one file. */
export type FileChange = RegenerationFileView['change'];

/** The plan for one file. */
export interface FilePlan {
  /** Where it lies, relative to the repository. */
  readonly path: string;
  readonly change: FileChange;
  /** The path that the generator knows it by, when a person renamed it. */
  readonly generatedPath?: string;
  /** What both sides changed differently, by path in the file. */
  readonly conflicts: readonly MergeConflict[];
  /** Parts that are a person's, as the document says, and that the generator would have changed. */
  readonly mine?: readonly string[];
  /** One sentence on why, where the change alone does not say it. */
  readonly reason?: string;
  /** The new content; absent when the file is not written. */
  readonly file?: GeneratedFile;
}

/** A file as it lies in the repository. */
export interface PresentFile {
  readonly content: Uint8Array;
  readonly executable: boolean;
  /** Target of the symbolic link that it is or lies behind; such a file is a person's own. */
  readonly link?: string;
  /** Whether it is a folder, which a person put where a file belongs. */
  readonly folder?: true;
}
