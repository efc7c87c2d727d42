import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { WriteRefusedError } from '../../files/FileSystemError';
import { refuseLinks } from '../../files/refuseLinks';
import { isSafePath } from '../../files/safeRelativePath';
import { statIfThere } from '../../files/statIfThere';

/**
 * Looks for what would stop a change half way, or lead it out of the folder, before the first file is touched.
 *
 * @param paths - What is to be replaced or removed.
 * @throws WriteRefusedError for a path that leaves the folder, or leads through a symbolic link.
 * @throws Error of the file system, for a folder that cannot be written to, or stands where a file is to be.
 */
export function refuseChanges(folder: string, paths: readonly string[]): void {
  refusePathsOutside(folder, paths);
  refuseLinks(folder, paths);
  const seen = new Set<string>();
  for (const path of paths) {
    const place = join(folder, path);
    if (statIfThere(place)?.isDirectory()) {
      throw fileSystemError('EISDIR', place);
    }
    const parent = existingFolder(folder, dirname(path));
    if (!seen.has(parent)) {
      seen.add(parent);
      accessSync(parent, constants.W_OK | constants.X_OK);
    }
  }
}

/** @throws WriteRefusedError */
function refusePathsOutside(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (!isSafePath(path)) {
      throw new WriteRefusedError([
        {
          code: 'CW_UNSAFE_PATH',
          severity: 'error',
          message: `The records of '${folder}' name the path '${path}', which leads out of it`,
          file: folder,
          hint: 'Take the folder .chartwright from a version that you trust.',
        },
      ]);
    }
  }
}

/** The folder itself, or the nearest one above it that is there. */
function existingFolder(root: string, path: string): string {
  const place = join(root, path);
  const stat = statIfThere(place);
  if (stat && !stat.isDirectory()) {
    throw fileSystemError('ENOTDIR', place);
  }
  return stat || path === '.' ? place : existingFolder(root, dirname(path));
}

function fileSystemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
