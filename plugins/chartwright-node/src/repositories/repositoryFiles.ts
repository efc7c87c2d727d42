import { fileBytes, type FileTree } from '@chartwright/core';
import type { RepositoryFile, RepositoryFiles } from './RepositoryFile';

/**
 * Generated files as git stores them.
 *
 * @public
 */
export function repositoryFiles(tree: FileTree): RepositoryFiles {
  return new Map(
    [...tree].map(([path, file]): [string, RepositoryFile] => [
      path,
      {
        content: fileBytes(file),
        mode: file.mode === 0o755 ? '100755' : '100644',
      },
    ]),
  );
}
