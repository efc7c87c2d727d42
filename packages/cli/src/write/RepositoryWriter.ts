import type { GeneratedRepository } from '@chartwright/core/generate';
import { writeFileTree, type WriteResult } from '@chartwright/core/files';

/** Writes repositories one after the other, in the order asked for. */
export interface RepositoryWriter {
  /**
   * @throws WriteRefusedError when the folder is not the repository's own, or a person changed a generated file in it.
   * @throws FileSystemError when the file system fails.
   */
  write(folder: string, made: GeneratedRepository): Promise<WriteResult>;
  /** How many may be under way when the next is asked for. */
  readonly ahead: number;
  /** To be called when nothing is under way. */
  close(): Promise<void>;
}

/** Writes in the thread of the caller, which is quickest for a few. */
export function directWriter(): RepositoryWriter {
  return {
    write: async (folder, { tree, name }) =>
      writeFileTree(folder, tree, { owner: name }),
    ahead: 0,
    close: async () => {},
  };
}
