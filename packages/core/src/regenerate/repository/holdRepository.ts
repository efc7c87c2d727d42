import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RECORD_FOLDER } from '../../emit/record/recordPaths';
import {
  WriteRefusedError,
  withFileSystemErrors,
} from '../../files/FileSystemError';
import { refuseLinks } from '../../files/refuseLinks';

const HOLDER = `${RECORD_FOLDER}/regenerating`;

/**
 * Runs an operation while no other process regenerates the same repository.
 *
 * @throws WriteRefusedError when another one does; the mark of a process of this machine that is gone is taken over.
 */
export async function holdRepository<T>(
  folder: string,
  operation: () => Promise<T>,
): Promise<T> {
  const records = join(folder, RECORD_FOLDER);
  if (!existsSync(folder)) {
    return operation();
  }
  const mark = join(folder, HOLDER);
  const isNew = withFileSystemErrors(`regenerate '${folder}'`, () => {
    refuseLinks(folder, [HOLDER]);
    const made = mkdirSync(records, { recursive: true });
    setMark(mark);
    return made !== undefined;
  });
  try {
    return await operation();
  } finally {
    rmSync(mark, { force: true });
    if (isNew && readdirSync(records).length === 0) {
      rmdirSync(records);
    }
  }
}

function setMark(mark: string): void {
  if (tryMark(mark)) {
    return;
  }
  const holder = readHolder(mark);
  if (holder && holder.host === hostname() && !isAlive(holder.pid)) {
    rmSync(mark, { force: true });
    if (tryMark(mark)) {
      return;
    }
  }
  throw new WriteRefusedError([
    {
      code: 'CW_REPOSITORY_BUSY',
      severity: 'error',
      message: `Another process is regenerating this repository${
        holder ? ` (process ${holder.pid} on ${holder.host})` : ''
      }`,
      file: mark,
      hint: 'Wait until it is done. If no such process runs any more, delete this file.',
    },
  ]);
}

function tryMark(mark: string): boolean {
  let handle: number;
  try {
    handle = openSync(mark, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
  try {
    writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname() }));
    return true;
  } catch (error) {
    // A full disk lets a file be made and nothing be written to it; such a mark would hold the repository for good.
    rmSync(mark, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

function readHolder(mark: string): { pid: number; host: string } | undefined {
  try {
    const value = JSON.parse(readFileSync(mark, 'utf8')) as {
      pid?: unknown;
      host?: unknown;
    };
    return typeof value.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
