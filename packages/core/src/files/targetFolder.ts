import { resolve } from 'node:path';
import { withFileSystemErrors } from './FileSystemError';
import { realFolder } from './realFolder';

/**
 * The real path of a folder to write to.
 *
 * @throws FileSystemError
 */
export function targetFolder(folder: string): string {
  return withFileSystemErrors(`write '${folder}'`, () =>
    realFolder(resolve(folder)),
  );
}
