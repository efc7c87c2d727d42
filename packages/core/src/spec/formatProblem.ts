import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { maskSecrets } from './secrets';

const LINES_AROUND = 2;
const LONGEST_LINE = 160;

function place({ file, line, column }: Problem): string {
  return [file, line, column].filter(part => part !== undefined).join(':');
}

/** The lines around a problem, with a caret under its column and secrets masked. */
function codeFrame(text: string, line: number, column: number): string[] {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, line - LINES_AROUND);
  const last = Math.min(lines.length, line + LINES_AROUND);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const mark = number === line ? '>' : ' ';
    const content = (lines[number - 1] ?? '').slice(0, LONGEST_LINE);
    const label = String(number).padStart(width);
    frame.push(`${mark} ${label} | ${maskSecrets(content)}`.trimEnd());
    if (number === line && column <= LONGEST_LINE) {
      // Tabs keep their width on a terminal only as tabs.
      const before = maskSecrets(content.slice(0, column - 1));
      const indent = before.replace(/[^\t]/g, ' ');
      frame.push(`  ${' '.repeat(width)} | ${indent}^`);
    }
  }
  return frame;
}

/**
 * A problem as text for people, without colour and without a final newline.
 *
 * @param text - the file's content; with it, the lines around the problem are shown
 */
export function formatProblem(problem: Problem, text?: string): string {
  const where = place(problem);
  const lines = [
    `${where === '' ? '' : `${where}: `}${problem.severity} ${problem.code}: ${
      problem.message
    }`,
  ];
  if (problem.expected !== undefined)
    lines.push(`  expected: ${problem.expected}`);
  if (problem.found !== undefined) lines.push(`  found:    ${problem.found}`);
  if (problem.hint !== undefined) lines.push(`  hint:     ${problem.hint}`);
  if (text !== undefined && problem.line !== undefined) {
    lines.push(...codeFrame(text, problem.line, problem.column ?? 1));
  }
  return lines.join('\n');
}
