/** One line of a diff. */
export interface DiffLine {
  kind: 'context' | 'added' | 'removed';
  /** Line numbers from 1; absent on the side that does not have the line. */
  before?: number;
  after?: number;
  text: string;
}

/** Lines that follow each other in both files. */
export interface DiffHunk {
  /** `@@ -3,7 +3,8 @@`, and what stands behind it. */
  head: string;
  lines: DiffLine[];
}

const HEAD = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** Reads a unified diff; lines before its first hunk, such as the names of the files, are left out. */
export function parseUnifiedDiff(diff: string): DiffHunk[] {
  const hunks: DiffHunk[] = [];
  let before = 0;
  let after = 0;
  for (const line of diff.replace(/\n$/, '').split('\n')) {
    const head = HEAD.exec(line);
    const hunk = hunks.at(-1);
    if (head) {
      before = Number(head[1]);
      after = Number(head[2]);
      hunks.push({ head: line, lines: [] });
    } else if (hunk && line.startsWith('+')) {
      hunk.lines.push({ kind: 'added', after: after++, text: line.slice(1) });
    } else if (hunk && line.startsWith('-')) {
      hunk.lines.push({
        kind: 'removed',
        before: before++,
        text: line.slice(1),
      });
    } else if (hunk && !line.startsWith('\\')) {
      hunk.lines.push({
        kind: 'context',
        before: before++,
        after: after++,
        text: line.slice(1),
      });
    }
  }
  return hunks;
}
