import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A clone of a repository, and what a person does in it. */
export interface Checkout {
  files(folder: string): string[];
  read(file: string): string;
  edit(file: string, change: (text: string) => string): void;
  commitAndPush(message: string): void;
}

/** Clones a repository for as long as `use` takes. */
export function withCheckout<T>(
  remote: string,
  use: (checkout: Checkout) => T,
): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartwright-e2e-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  try {
    execFileSync('git', ['clone', '--quiet', remote, folder]);
    return use({
      files: inside => readdirSync(path.join(folder, inside)).sort(),
      read: file => readFileSync(path.join(folder, file), 'utf8'),
      edit: (file, change) => {
        const place = path.join(folder, file);
        writeFileSync(place, change(readFileSync(place, 'utf8')));
      },
      commitAndPush: message => {
        git(
          '-c',
          'user.name=A person',
          '-c',
          'user.email=person@example.com',
          'commit',
          '--quiet',
          '--all',
          '--message',
          message,
        );
        git('push', '--quiet');
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
