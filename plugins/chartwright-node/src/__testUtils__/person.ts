import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs git in a folder, as a person does. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync(
    'git',
    [
      '-c',
      'safe.directory=*',
      '-c',
      'user.name=Maria',
      '-c',
      'user.email=maria@example.com',
      ...args,
    ],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  ).trim();
}

/**
 * A person's commit on a branch of a bare repository.
 *
 * @param edit - Is given the present text; undefined for a file that is not there. Undefined deletes it.
 */
export function commitAs(
  bare: string,
  branch: string,
  edits: Record<string, (text: string | undefined) => string | undefined>,
  message = 'Edit by hand',
): void {
  const folder = mkdtempSync(join(tmpdir(), 'person-'));
  try {
    git(folder, 'clone', '--quiet', '--branch', branch, bare, 'clone');
    const clone = join(folder, 'clone');
    for (const [path, edit] of Object.entries(edits)) {
      const place = join(clone, path);
      const present = existsSync(place)
        ? readFileSync(place, 'utf8')
        : undefined;
      const text = edit(present);
      if (text === undefined) {
        rmSync(place);
      } else {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, text);
      }
    }
    git(clone, 'add', '--all');
    git(clone, 'commit', '--quiet', '--message', message);
    git(clone, 'push', '--quiet', 'origin', branch);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
