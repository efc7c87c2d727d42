import { spawnSync } from 'node:child_process';

/** Bytes of paths that git may answer with. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Which of the paths git ignores: what a build leaves there, such as a copy of the pages, is no file that a person moved.
 * Nothing where there is no git.
 */
export function ignoredPaths(
  folder: string,
  paths: readonly string[],
): ReadonlySet<string> {
  if (paths.length === 0) {
    return new Set();
  }
  const { status, stdout } = spawnSync(
    'git',
    ['check-ignore', '-z', '--stdin'],
    {
      cwd: folder,
      input: paths.join('\0'),
      maxBuffer: LARGEST_ANSWER,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  return new Set(status === 0 ? stdout.toString('utf8').split('\0') : []);
}
