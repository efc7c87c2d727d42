import { dirname, join } from 'node:path';
import { statIfThere } from './statIfThere';

/**
 * Finds the symbolic link that a path below a folder leads through; undefined when there is none. What the folders are
 * is looked up once.
 */
export function linkOnPath(
  target: string,
): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>([['.', undefined]]);
  return function linkOf(path: string): string | undefined {
    if (!known.has(path)) {
      const isLink = statIfThere(join(target, path))?.isSymbolicLink();
      known.set(path, linkOf(dirname(path)) ?? (isLink ? path : undefined));
    }
    return known.get(path);
  };
}
