/** A path that would leave the folder it is meant for. */
export class UnsafePathError extends Error {
  constructor(readonly path: string) {
    super(`Expected a relative path inside the target folder, found '${path}'`);
    this.name = 'UnsafePathError';
  }
}

/**
 * A POSIX relative path without `.`, `..`, empty parts, backslashes, drive letters or control characters;
 * `.git` is refused too, since a file there is run by git.
 *
 * @throws UnsafePathError
 */
export function safeRelativePath(path: string): string {
  const parts = path.split('/');
  const unsafe =
    path === '' ||
    // eslint-disable-next-line no-control-regex
    /[\\\u0000-\u001f\u007f]/.test(path) ||
    /^[A-Za-z]:/.test(path) ||
    parts.some(
      part =>
        part === '' ||
        part === '.' ||
        part === '..' ||
        part.toLowerCase() === '.git',
    );
  if (unsafe) throw new UnsafePathError(path);
  return path;
}
