import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { Lock } from '../../emit/record/Lock';
import {
  LOCK_PATH,
  SERVICE_DOCUMENT_PATH,
  SYSTEM_DOCUMENT_PATH,
} from '../../emit/record/recordPaths';
import { WriteRefusedError } from '../../files/FileSystemError';
import { inspectLock } from '../../files/inspectLock';
import { lockProblem, readLockText } from '../../files/readLock';
import { readPristine } from '../repository/readRepository';
import { GitHistory } from './GitHistory';
import { mendPristine, pristinePaths, wholeCopy } from './mendPristine';

/** The records of the last generation, as far as they are whole or could be mended. */
export interface Records {
  /** Absent when the repository is adopted. */
  readonly lock?: Lock;
  /** Pristine copies by generated path. */
  readonly pristine: ReadonlyMap<string, Uint8Array>;
  /** The pristine copies as they lie there, whole or not. */
  readonly recorded: ReadonlyMap<string, Uint8Array>;
  /** Whether what lies there is neither damaged nor of an older format. */
  readonly current: boolean;
  /** What was damaged. */
  readonly problems: readonly Problem[];
}

/**
 * Reads lock and pristine copies and checks them by their checksums. A damaged or half-written lock is taken from the last
 * commit that has a whole one; a damaged pristine copy from the file itself, when nobody touched it, else from the history
 * of git.
 *
 * @param adopt - Whether a repository without a lock is taken over.
 * @throws WriteRefusedError when there is no lock, none that can be mended, or one that a newer generator wrote.
 */
export function readRecords(folder: string, adopt: boolean): Records {
  const recorded = readPristine(folder);
  const text = readLockText(folder);
  if (text === undefined) {
    if (!adopt || !hasDocument(folder)) {
      throw new WriteRefusedError([missing(folder)]);
    }
    return { pristine: recorded, recorded, current: false, problems: [] };
  }
  const found = inspectLock(text);
  if (found.state === 'newer') {
    throw new WriteRefusedError([lockProblem(join(folder, LOCK_PATH), found)]);
  }
  const history = new GitHistory(folder);
  const { lock, problem } =
    found.state === 'whole'
      ? { lock: found.lock, problem: undefined }
      : mendedLock(folder, found.unsealed, recorded, history);
  const { pristine, problems } = mendPristine(folder, lock, recorded, history);
  return {
    lock,
    pristine,
    recorded,
    current:
      found.state === 'whole' &&
      !found.migrated &&
      problems.length === 0 &&
      pristine.size === recorded.size,
    problems: [...(problem ? [problem] : []), ...problems],
  };
}

interface MendedLock {
  readonly lock: Lock;
  readonly problem: Problem;
}

/**
 * The lock as the history of git has it. One whose checksums of the files still fit may tell of a merge, which no commit
 * has; what else differs in it from a committed one of the same files is damage.
 *
 * @throws WriteRefusedError when there is none.
 */
function mendedLock(
  folder: string,
  unsealed: Lock | undefined,
  recorded: ReadonlyMap<string, Uint8Array>,
  history: GitHistory,
): MendedLock {
  const edited = unsealed && editedLock(folder, unsealed, recorded);
  const committed = lockFromHistory(folder, history);
  if (
    committed &&
    (!edited || isDeepStrictEqual(committed.lock.files, edited.lock.files))
  ) {
    return committed;
  }
  if (edited) {
    return edited;
  }
  const file = join(folder, LOCK_PATH);
  throw new WriteRefusedError([
    {
      code: 'CW_LOCK_DAMAGED',
      severity: 'error',
      message: `'${file}' is damaged or half-written, and the history of git has no whole one`,
      file,
      hint: 'Take it from a backup. If there is none, delete the folder .chartwright and give --adopt: every file that is there then counts as yours.',
    },
  ]);
}

/** A lock whose seal does not fit, and which still tells of all files that are recorded: somebody edited its head. */
function editedLock(
  folder: string,
  lock: Lock,
  recorded: ReadonlyMap<string, Uint8Array>,
): MendedLock | undefined {
  const paths = pristinePaths(lock);
  if (
    paths.length !== recorded.size ||
    !paths.every(path => {
      const copy = recorded.get(path);
      return copy && wholeCopy(copy, lock.files[path]!.sha256);
    })
  ) {
    return undefined;
  }
  const file = join(folder, LOCK_PATH);
  return {
    lock,
    problem: {
      code: 'CW_RECORDS_REPAIRED',
      severity: 'warning',
      message: `'${file}' was edited; its checksums of the generated files still fit, so it is taken as it is`,
      file,
    },
  };
}

/** The lock of the newest commit that has a whole one. */
function lockFromHistory(
  folder: string,
  history: GitHistory,
): MendedLock | undefined {
  const file = join(folder, LOCK_PATH);
  for (const commit of history.commits([LOCK_PATH])) {
    const text = history.read(commit, LOCK_PATH)?.toString('utf8');
    const found = text === undefined ? undefined : inspectLock(text);
    if (found?.state === 'whole') {
      return {
        lock: found.lock,
        problem: {
          code: 'CW_RECORDS_REPAIRED',
          severity: 'warning',
          message: `'${file}' is damaged or half-written; the one of commit ${commit.slice(
            0,
            12,
          )} was taken`,
          file,
        },
      };
    }
  }
  return undefined;
}

function missing(folder: string): Problem {
  const file = join(folder, LOCK_PATH);
  const last = lastCommitWithLock(new GitHistory(folder));
  const hint =
    last !== undefined
      ? `Git had it: take it back with \`git checkout ${last} -- .chartwright\` if it was deleted by mistake. Else give --adopt to take the repository over.`
      : 'Give --adopt to take it over: every file that is there today counts as yours, and what is missing is added.';
  return {
    code: 'CW_LOCK_MISSING',
    severity: 'error',
    message: `'${folder}' has no ${LOCK_PATH}, so it is not known what was generated`,
    file,
    expected: 'a repository that chartwright generated',
    hint: hasDocument(folder)
      ? hint
      : `Write a ${SERVICE_DOCUMENT_PATH} first, then give --adopt.`,
  };
}

/** The newest commit that has the lock, in the words of `git checkout`. */
function lastCommitWithLock(history: GitHistory): string | undefined {
  const [commit] = history.commits([LOCK_PATH]);
  if (commit === undefined) {
    return undefined;
  }
  const short = commit.slice(0, 12);
  return history.read(commit, LOCK_PATH) ? short : `${short}^`;
}

function hasDocument(folder: string): boolean {
  return [SERVICE_DOCUMENT_PATH, SYSTEM_DOCUMENT_PATH].some(path =>
    existsSync(join(folder, path)),
  );
}
