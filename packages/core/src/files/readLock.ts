import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { Lock } from '../emit/record/Lock';
import { LOCK_PATH } from '../emit/record/recordPaths';
import { WriteRefusedError } from './FileSystemError';
import { InspectedLock, inspectLock } from './inspectLock';

/**
 * The text of a repository's lock, or nothing where there is none.
 *
 * @throws Error with the number of the system when it cannot be read.
 */
export function readLockText(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, LOCK_PATH), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/**
 * The lock of a generated repository, or nothing where there is none.
 *
 * @throws WriteRefusedError when there is one that cannot be read.
 */
export function readLock(folder: string): Lock | undefined {
  const text = readLockText(folder);
  if (text === undefined) return undefined;
  const found = inspectLock(text);
  if (found.state === 'whole') return found.lock;
  throw new WriteRefusedError([lockProblem(join(folder, LOCK_PATH), found)]);
}

/** Why a lock cannot be used. */
export function lockProblem(
  file: string,
  found: Exclude<InspectedLock, { state: 'whole' }>,
): Problem {
  if (found.state === 'damaged') {
    return {
      code: 'CW_LOCK_INVALID',
      severity: 'error',
      message: `'${file}' is damaged, or is no lock file of Chartwright`,
      file,
      expected: found.expected,
      hint: 'Let `chartwright regenerate` mend it from the history of git, or take the file from the version before; it is not meant to be edited.',
    };
  }
  const { generator } = found;
  return {
    code: 'CW_LOCK_NEWER',
    severity: 'error',
    message: `'${file}' was written by a newer version${
      generator === undefined ? '' : `, ${generator}`
    }, in a format that this one does not know`,
    file,
    hint: `Update chartwright${
      generator === undefined ? '' : ` to ${generator} or newer`
    }.`,
  };
}

/** A lock from its text; nothing when it is none. */
export function parseLock(text: string): Lock | undefined {
  const found = inspectLock(text);
  return found.state === 'whole' ? found.lock : undefined;
}
