import { spawnSync } from 'node:child_process';

/** Commits that are looked through, newest first; what is older than these is taken for lost. */
const MOST_COMMITS = 200;

/** Bytes of the largest file that is read from the history. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** What git remembers of the files in a folder. Where there is no git, or no history, it remembers nothing. */
export class GitHistory {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The commits that changed one of the files, newest first. */
  commits(paths: readonly string[]): string[] {
    const log = this.#git([
      'log',
      `--max-count=${MOST_COMMITS}`,
      '--format=%H',
      '--',
      ...paths,
    ]);
    return log === undefined
      ? []
      : log.toString('utf8').split('\n').filter(Boolean);
  }

  /** The content of a file in a commit. */
  read(commit: string, path: string): Buffer | undefined {
    return this.#git(['cat-file', 'blob', `${commit}:./${path}`]);
  }

  #git(args: readonly string[]): Buffer | undefined {
    const { status, stdout } = spawnSync('git', args, {
      cwd: this.#folder,
      maxBuffer: LARGEST_FILE,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return status === 0 ? stdout : undefined;
  }
}
