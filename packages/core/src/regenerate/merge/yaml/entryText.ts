import { splitLines } from '../textLines';
import { Entry } from './Entry';

/** An entry's lines without its indentation and with `\n` endings: equal for entries that differ in neither word nor comment. */
export function dedented(text: string, entry: Entry): string {
  return splitLines(text.slice(entry.own.start, entry.own.end))
    .map(line => line.replace(/[\r\n]+$/, ''))
    .map((line, index) =>
      index === 0 && entry.inline ? line : withoutIndent(line, entry.column),
    )
    .join('\n');
}

/**
 * Lines of {@link dedented} at another indentation. The last line gets an ending too.
 *
 * @param inline - Whether the first line continues a line that is already there.
 */
export function indented(
  lines: string,
  column: number,
  inline: boolean,
  ending: string,
): string {
  const indent = ' '.repeat(column);
  return lines
    .split('\n')
    .map((line, index) => {
      const bare = line === '' || (index === 0 && inline);
      return (bare ? line : indent + line) + ending;
    })
    .join('');
}

function withoutIndent(line: string, column: number): string {
  const indent = line.search(/[^ ]|$/);
  return line.slice(Math.min(indent, column));
}
