import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A folder's path with symbolic links resolved, also when it, or folders above it, do not exist yet. Staging beside the
 * real place keeps every rename on one file system.
 */
export function realFolder(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) {
      throw error;
    }
    return join(realFolder(parent), basename(path));
  }
}
