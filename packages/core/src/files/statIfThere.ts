import { lstatSync, Stats } from 'node:fs';

/** What lies at a path, a link as itself; undefined when nothing does, also because a file stands where a folder would. */
export function statIfThere(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
