import { structuredPatch } from 'diff';
import type { BranchFile } from '@chartwright/backstage-plugin-chartwright-common';

/** A larger file is not compared line by line. Bytes. */
const LARGEST = 512 * 1024;
/** Milliseconds after which a comparison is given up; two long texts without a line in common would take minutes. */
const LONGEST = 1000;
const CONTEXT = 3;

/** What changed between two contents of a file; undefined stands for "is not there". */
export function unifiedDiff(
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
): Pick<BranchFile, 'additions' | 'deletions' | 'diff' | 'omitted'> {
  const sides = [before, after].map(side => Buffer.from(side ?? []));
  const none = { additions: 0, deletions: 0 };
  if (sides.some(side => side.includes(0))) {
    return { ...none, omitted: 'binary' };
  }
  const [from, to] = sides.map(side => side.toString('utf8'));
  const patch = sides.some(side => side.length > LARGEST)
    ? undefined
    : structuredPatch('', '', from!, to!, '', '', {
        context: CONTEXT,
        timeout: LONGEST,
      } as Parameters<typeof structuredPatch>[6]);
  if (!patch) return { ...none, omitted: 'large' };
  const lines = patch.hunks.flatMap(hunk => hunk.lines);
  return {
    additions: lines.filter(line => line.startsWith('+')).length,
    deletions: lines.filter(line => line.startsWith('-')).length,
    diff: patch.hunks
      .map(({ oldStart, oldLines, newStart, newLines, lines: text }) =>
        [
          `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
          ...text,
          '',
        ].join('\n'),
      )
      .join(''),
  };
}

/** A range of no line is named by the line before it. */
function range(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`;
}
