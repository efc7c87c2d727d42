import { posix } from 'node:path';

/**
 * Whether a symbolic link of a repository leads to a place in the repository, whatever its other links are: `..` may only
 * stand at its beginning, where it means the real folders above it.
 *
 * @param path - Where the link lies.
 */
export function isInsideLink(path: string, target: string): boolean {
  if (posix.isAbsolute(target)) return false;
  const parts = target.split('/').filter(part => part !== '' && part !== '.');
  const ups = parts.findIndex(part => part !== '..');
  const leading = ups < 0 ? parts.length : ups;
  const depth = path.split('/').length - 1;
  return leading <= depth && !parts.slice(leading).includes('..');
}
