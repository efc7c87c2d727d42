import { join } from 'node:path';
import { WriteRefusedError } from './FileSystemError';
import { linkOnPath } from './linkOnPath';

/**
 * A link could lead a write out of the target.
 *
 * @param paths - Where is to be written, relative to the target.
 * @throws WriteRefusedError when a file or a folder of one of them is a symbolic link.
 */
export function refuseLinks(target: string, paths: Iterable<string>): void {
  const isLink = linkOnPath(target);
  for (const path of paths) {
    const link = isLink(path);
    if (link !== undefined) {
      throw new WriteRefusedError([
        {
          code: 'CW_TARGET_SYMLINK',
          severity: 'error',
          message: `'${link}' in '${target}' is a symbolic link where a generated file or folder belongs`,
          file: join(target, link),
          hint: 'Replace the link by a plain file or folder.',
        },
      ]);
    }
  }
}
