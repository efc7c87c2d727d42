import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';

/** The file system did not do what was asked: no fault of a document. Carries a problem that a person can act on. */
export class FileSystemError extends Error {
  constructor(readonly problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.name = 'FileSystemError';
  }
}

/** Something lies in the way of a write; nothing was changed. */
export class WriteRefusedError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'WriteRefusedError';
  }
}

const REASONS: Readonly<Record<string, { reason: string; hint: string }>> = {
  ENOENT: {
    reason: 'there is no such file or folder',
    hint: 'Check the path.',
  },
  EACCES: {
    reason: 'access is denied',
    hint: 'Check the owner and the mode of the path and of the folders above it.',
  },
  EPERM: {
    reason: 'the operation is not permitted',
    hint: 'Check the owner and the mode of the path and of the folders above it.',
  },
  EROFS: {
    reason: 'the file system is read-only',
    hint: 'Choose a folder on a file system that can be written to.',
  },
  ENOSPC: {
    reason: 'no space is left on the device',
    hint: 'Free some space and run it again; what was there before is unchanged.',
  },
  EDQUOT: {
    reason: 'the disk quota is used up',
    hint: 'Free some space and run it again; what was there before is unchanged.',
  },
  EFBIG: {
    reason: 'the file is larger than this process may write',
    hint: 'Raise the limit of file sizes (ulimit -f) and run it again; what was there before is unchanged.',
  },
  ENOTDIR: {
    reason: 'a part of the path is a file, not a folder',
    hint: 'Check the path.',
  },
  EISDIR: { reason: 'it is a folder, not a file', hint: 'Check the path.' },
  ENAMETOOLONG: {
    reason: 'the path is too long for this file system',
    hint: 'Choose a folder with a shorter path.',
  },
  EMFILE: {
    reason: 'too many files are open',
    hint: 'Raise the limit of open files (ulimit -n) or run fewer things at a time.',
  },
};

/**
 * Runs a file operation; a failure with an error number becomes a {@link FileSystemError}, anything else passes.
 *
 * @param doing - what is being done, for the message: `write '/srv/orders'`.
 * @param file - the place to show in place of the one that failed, where that one is temporary.
 */
export function withFileSystemErrors<T>(
  doing: string,
  operation: () => T,
  file?: string,
): T {
  try {
    return operation();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    const path = file ?? (error as NodeJS.ErrnoException | undefined)?.path;
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error;
    const known = REASONS[code];
    throw new FileSystemError(
      {
        code: `CW_IO_${code}`,
        severity: 'error',
        message: `Cannot ${doing}: ${known?.reason ?? code}`,
        ...(path !== undefined && { file: path }),
        ...(known && { hint: known.hint }),
      },
      { cause: error },
    );
  }
}
