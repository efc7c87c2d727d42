import { isMap, isScalar, isSeq, Node } from 'yaml';
import { lineContent, splitLines } from '../textLines';
import type { Entry } from './Entry';
import { indented } from './entryText';
import { nodeSource, nodeValue, Side } from './Side';
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
  if (
    hasOwnComments(
      commentsInside(context.base, entry.base),
      commentsInside(context.theirs, entry.theirs),
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

/** Whether an entry still says what it said, in value and comments, whatever its quotes, indentation and the like. */
export function saysTheSame(
  before: { side: Side; entry: Entry },
  now: { side: Side; entry: Entry },
): boolean {
  const comments = ({ side, entry }: typeof now) => [
    ...commentsAbove(side, entry),
    ...commentsInside(side, entry),
  ];
  return (
    nodeValue(before.side, before.entry.value) ===
      nodeValue(now.side, now.entry.value) &&
    !hasOwnComments(comments(before), comments(now))
  );
}

/** Whether the person's comments hold one that the generator did not write. */
export function hasOwnComments(
  generated: readonly string[],
  theirs: readonly string[],
): boolean {
  const written = new Set(generated);
  return theirs.some(line => !written.has(line));
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
  return side && entry
    ? commentsIn(side.text.slice(entry.start, entry.own.end))
    : [];
}

/** What looks like a comment in some lines. */
export function commentsIn(text: string): string[] {
  return splitLines(text).flatMap(
    line => /(?:^|\s)#.*/.exec(lineContent(line))?.[0].trim() ?? [],
  );
}

function commentsAbove(
  side: Side,
  { own, start, column, inline }: Entry,
): string[] {
  return inline
    ? []
    : splitLines(side.text.slice(own.start, start - column)).map(line =>
        line.trim(),
      );
}

/** Comment lines above an entry are the generator's as long as they are as it wrote them. */
export function mergeComment(
  context: YamlMergeContext,
  entry: Sides<Entry>,
): void {
  const base = entry.base ? commentsAbove(context.base!, entry.base) : [];
  const theirs = commentsAbove(context.theirs, entry.theirs);
  const ours = commentsAbove(context.ours, entry.ours);
  const same = (a: string[], b: string[]) => a.join('\n') === b.join('\n');
  if (!same(ours, base) && same(theirs, base) && !entry.theirs.inline) {
    const { own, start, column } = entry.theirs;
    context.splices.replace(
      { start: own.start, end: start - column },
      ours.map(line => ' '.repeat(column) + line + context.ending).join(''),
    );
  }
}
