import type { Colours } from '../terminal/Terminal';

/** Columns side by side under a bold head; nothing without rows. */
export function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  colours: Colours,
): string {
  if (rows.length === 0) return '';
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[colours.bold(line(head)), ...rows.map(line)].join('\n')}\n`;
}
