import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Lock } from '../emit/record/Lock';
import { LOCK_PATH } from '../emit/record/recordPaths';
import { WriteRefusedError } from './FileSystemError';

/**
 * The lock of a generated repository, or nothing where there is none.
 *
 * @throws WriteRefusedError when there is one that cannot be read.
 */
export function readLock(folder: string): Lock | undefined {
  const file = join(folder, LOCK_PATH);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
  const lock = parseLock(text);
  if (lock) return lock;
  throw new WriteRefusedError([
    {
      code: 'CW_LOCK_INVALID',
      severity: 'error',
      message: `'${file}' is not a lock file of Chartwright`,
      file,
      expected:
        'a YAML map with apiVersion chartwright.dev/v1, kind Lock, metadata.name, releases and files',
      hint: 'Take the file from the version before (git checkout), it is not meant to be edited.',
    },
  ]);
}

/** A lock from its text; nothing when it is none. */
export function parseLock(text: string): Lock | undefined {
  let value: unknown;
  try {
    value = load(text);
  } catch {
    return undefined;
  }
  return isLock(value) ? value : undefined;
}

function isLock(value: unknown): value is Lock {
  const lock = value as Partial<Lock> | null;
  return (
    typeof lock === 'object' &&
    lock?.kind === 'Lock' &&
    lock.apiVersion === 'chartwright.dev/v1' &&
    typeof lock.metadata?.name === 'string' &&
    isTable(lock.files) &&
    Object.values(lock.files).every(
      file => isTable(file) && typeof file.sha256 === 'string',
    ) &&
    isTable(lock.releases) &&
    Object.values(lock.releases).every(
      release =>
        isTable(release) &&
        typeof release.name === 'string' &&
        typeof release.namespace === 'string',
    )
  );
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
