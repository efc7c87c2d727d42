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
  if (!isSafePath(path)) throw new UnsafePathError(path);
  return path;
}

/** Whether {@link safeRelativePath} takes it. */
export function isSafePath(path: string): boolean {
  return !(
    path === '' ||
    // eslint-disable-next-line no-control-regex
    /[\\\u0000-\u001f\u007f]/.test(path) ||
    /^[A-Za-z]:/.test(path) ||
    path
      .split('/')
      .some(
        part =>
          part === '' ||
          part === '.' ||
          part === '..' ||
          part.toLowerCase() === '.git',
      )
  );
}
