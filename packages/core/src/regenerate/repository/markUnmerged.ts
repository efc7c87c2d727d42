import { spawnSync } from 'node:child_process';
import type { FilePlan } from '../plan/RegenerationPlan';

/** The three versions of a file in conflict. */
export interface UnmergedFile {
  readonly path: string;
  readonly base: Uint8Array | undefined;
  readonly theirs: Uint8Array | undefined;
  readonly ours: Uint8Array | undefined;
}

/**
 * Tells Git that files are unmerged, as a `git merge` does: index stages 1, 2 and 3 hold the versions, so that editors
 * open their merge view and `git commit` refuses until the conflicts are resolved.
 *
 * @returns false when the folder is no Git work tree or Git is not there; the markers in the files say it all the same.
 */
export function markUnmerged(
  folder: string,
  files: readonly UnmergedFile[],
): boolean {
  const git = (args: string[], input?: string | Uint8Array) =>
    spawnSync('git', args, { cwd: folder, input });
  const inside = git(['rev-parse', '--show-prefix']);
  if (inside.status !== 0) {
    return false;
  }
  const prefix = inside.stdout.toString().trim();
  const entries: string[] = [];
  for (const file of files) {
    const path = `${prefix}${file.path}`;
    entries.push(`0 ${'0'.repeat(40)}\t${path}`);
    const stages = [file.base, file.theirs, file.ours];
    stages.forEach((content, index) => {
      if (content !== undefined) {
        const blob = git(['hash-object', '-w', '--stdin'], content)
          .stdout.toString()
          .trim();
        entries.push(`100644 ${blob} ${index + 1}\t${path}`);
      }
    });
  }
  return (
    git(['update-index', '-z', '--index-info'], `${entries.join('\0')}\0`)
      .status === 0
  );
}

/** The files of a plan that hold conflict markers. */
export function markedFiles(files: readonly FilePlan[]): FilePlan[] {
  return files.filter(
    ({ change, file }) => change === 'conflict' && file !== undefined,
  );
}
