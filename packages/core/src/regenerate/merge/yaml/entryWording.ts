import { isMap, isScalar, isSeq, Node } from 'yaml';
import { lineContent, splitLines, withLineEnding } from '../textLines';
import type { Entry } from './Entry';
import { indented } from './entryText';
import { nodeSource, Side } from './Side';
import type { Sides, YamlMergeContext } from './YamlMergeContext';

/**
 * The person changed how it is written, the generator what it says. On one line only the value is replaced; over
 * several, everything below the comment lines that stand above it.
 *
 * @returns false when that would lose a comment that the person wrote inside.
 */
export function replaceValue(
  context: YamlMergeContext,
  entry: Sides<Entry>,
  ours: string,
): boolean {
  const from = entry.ours.value;
  const to = entry.theirs.value;
  if (isOneLine(context.ours, from) && isOneLine(context.theirs, to)) {
    context.splices.replace(
      { start: to.range![0], end: to.range![1] },
      nodeSource(context.ours, from),
    );
    return true;
  }
  const written = new Set(commentsInside(context.base, entry.base));
  if (
    commentsInside(context.theirs, entry.theirs).some(
      line => !written.has(line),
    )
  ) {
    return false;
  }
  const { column, inline, own, start } = entry.theirs;
  const body = ours.replace(/^(?:#.*\n)+/, '');
  context.splices.replace(
    { start: inline ? start : start - column, end: own.end },
    indented(body, column, inline, context.ending),
  );
  return true;
}

function isOneLine(side: Side, node: Node | null): node is Node {
  return (
    node !== null &&
    node.range![0] < node.range![1] &&
    (isScalar(node) || isMap(node) || isSeq(node)) &&
    !nodeSource(side, node).includes('\n')
  );
}

/** Comments on the lines of an entry, not those above it. */
function commentsInside(
  side: Side | undefined,
  entry: Entry | undefined,
): string[] {
  if (!side || !entry) {
    return [];
  }
  const body = side.text.slice(entry.start, entry.own.end);
  return splitLines(body).flatMap(
    line => /(?:^|\s)#.*/.exec(lineContent(line))?.[0].trim() ?? [],
  );
}

/** Comment lines above an entry are the generator's as long as they are as it wrote them. */
export function mergeComment(
  context: YamlMergeContext,
  entry: Sides<Entry>,
): void {
  const above = (side: Side, { own, start, column, inline }: Entry) =>
    inline
      ? ''
      : side.text
          .slice(own.start, start - column)
          .replace(/^[ \t]+/gm, '')
          .replace(/\r\n/g, '\n');
  const base = entry.base ? above(context.base!, entry.base) : '';
  const theirs = above(context.theirs, entry.theirs);
  const ours = above(context.ours, entry.ours);
  if (ours !== base && theirs === base && !entry.theirs.inline) {
    const { own, start, column } = entry.theirs;
    context.splices.replace(
      { start: own.start, end: start - column },
      withLineEnding(
        ours.replace(/^(?=.)/gm, ' '.repeat(column)),
        context.ending,
      ),
    );
  }
}
