import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { RECORD_FOLDER } from '../../emit/record/recordPaths';
import { WriteRefusedError } from '../../files/FileSystemError';
import type { GeneratedFile } from '../../files/FileTree';
import { refuseLinks } from '../../files/refuseLinks';
import { statIfThere } from '../../files/statIfThere';
import { refuseChanges } from './refuseChanges';

/** Changes to a folder that happen together. */
export interface FolderChanges {
  readonly write: ReadonlyMap<string, GeneratedFile>;
  readonly remove: readonly string[];
}

interface Journal {
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

const STAGING = `${RECORD_FOLDER}/staging`;
const JOURNAL = `${STAGING}/journal.json`;

/**
 * Makes the changes. All new contents are on disk before the first file is replaced, and a journal tells what is left
 * to do: a process that dies before the journal leaves the old state, one that dies later leaves a state that
 * {@link completeChanges} brings to its end.
 */
export function applyChanges(folder: string, changes: FolderChanges): void {
  const staging = join(folder, STAGING);
  refuseLinks(folder, [STAGING]);
  refuseChanges(folder, [...changes.write.keys(), ...changes.remove]);
  rmSync(staging, { recursive: true, force: true });
  try {
    const places = [...changes.write].map(([path, file]) => {
      const place = stageFile(join(staging, 'new', path), file);
      const present = statIfThere(join(folder, path));
      if (present) {
        chmodSync(place, modeOf(present.mode, file));
      }
      return place;
    });
    // One after the other only now: the first takes most of the others to the disk with it.
    places.forEach(flush);
    const journal: Journal = {
      write: [...changes.write.keys()],
      remove: changes.remove,
    };
    mkdirSync(staging, { recursive: true });
    flush(
      stageFile(`${join(folder, JOURNAL)}.part`, {
        content: JSON.stringify(journal),
      }),
    );
    renameSync(`${join(folder, JOURNAL)}.part`, join(folder, JOURNAL));
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  completeChanges(folder);
}

/**
 * Finishes what an interrupted {@link applyChanges} began, or forgets it when it had not got as far as its journal.
 *
 * @returns whether there was something to finish.
 */
export function completeChanges(folder: string): boolean {
  const staging = join(folder, STAGING);
  refuseLinks(folder, [STAGING]);
  if (!existsSync(join(folder, JOURNAL))) {
    rmSync(staging, { recursive: true, force: true });
    return false;
  }
  const journal = readJournal(folder);
  refuseChanges(folder, [...journal.write, ...journal.remove]);
  for (const path of journal.write) {
    const staged = join(staging, 'new', path);
    if (existsSync(staged)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      renameSync(staged, join(folder, path));
    }
  }
  for (const path of journal.remove) {
    rmSync(join(folder, path), { force: true });
    removeEmptyFolders(folder, dirname(path));
  }
  rmSync(staging, { recursive: true, force: true });
  return true;
}

/** @throws WriteRefusedError when it is none, which no run leaves behind. */
function readJournal(folder: string): Journal {
  const file = join(folder, JOURNAL);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const { write, remove } = (value ?? {}) as Partial<Journal>;
  if (isPaths(write) && isPaths(remove)) return { write, remove };
  throw new WriteRefusedError([
    {
      code: 'CW_LOCK_DAMAGED',
      severity: 'error',
      message: `'${file}', which tells how to complete a regeneration that was interrupted, is damaged`,
      file,
      hint: `Delete the folder ${STAGING}, and look with git which files were written.`,
    },
  ]);
}

function isPaths(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(path => typeof path === 'string');
}

/** @returns the place itself. */
function stageFile(place: string, { content, mode }: GeneratedFile): string {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content);
  if (mode !== undefined) {
    chmodSync(place, mode);
  }
  return place;
}

/** Who may read and write a file stays; who may read it may run it, when it is to be run. */
function modeOf(present: number, { mode }: GeneratedFile): number {
  const access = present & 0o666;
  return mode === 0o755 ? access | ((access & 0o444) >> 2) : access;
}

/** Waits until a file is on the disk, where it outlives the machine. */
function flush(place: string): void {
  const handle = openSync(place, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeEmptyFolders(root: string, path: string): void {
  for (let folder = path; folder !== '.'; folder = dirname(folder)) {
    const place = join(root, folder);
    if (!existsSync(place) || readdirSync(place).length > 0) {
      return;
    }
    rmdirSync(place);
  }
}
