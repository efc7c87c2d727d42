import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Node,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { Span } from '../threeWayRegions';

/** One entry of a block map, or one item of a block sequence, with the lines that belong to it. */
export interface Entry {
  /** The key, or the `name` of an item. */
  key: string;
  value: Node | null;
  /** Comment lines directly above, the entry itself, and deeper comments below. Empty lines around it are nobody's. */
  own: Span;
  /** Where the entry itself begins, behind its comment lines. */
  start: number;
  /** Column of the key or of the dash, from 0. */
  column: number;
  /** Whether something stands before the entry on its first line: the dash of the item that it is the first key of. */
  inline: boolean;
  /** Whether an empty line separates it from what is above. */
  blankBefore: boolean;
}

/** The entries of a block map, in order. */
export function mapEntries(text: string, map: YAMLMap): Entry[] {
  const pairs = map.items as Pair<Node, Node | null>[];
  return entriesAt(
    text,
    pairs.map(({ key, value }) => ({
      key: keyText(key),
      start: key.range![0],
      node: key,
      value,
    })),
  );
}

/** The items of a block sequence, in order, each under the given key. */
export function sequenceEntries(
  text: string,
  sequence: YAMLSeq,
  keyOf: (item: Node, index: number) => string,
): Entry[] {
  const items = sequence.items as Node[];
  const dashes = dashOffsets(sequence);
  return entriesAt(
    text,
    items.map((item, index) => ({
      key: keyOf(item, index),
      start: dashes[index]!,
      node: item,
      value: item,
    })),
  );
}

/** Offsets of the dashes, which only the tokens know: between a dash and its item may stand a tag or a comment. */
function dashOffsets(sequence: YAMLSeq): number[] {
  const token = sequence.srcToken;
  if (token?.type !== 'block-seq') {
    throw new TypeError('the document was parsed without its source tokens');
  }
  return token.items.flatMap(({ start }) =>
    start
      .filter(({ type }) => type === 'seq-item-ind')
      .map(({ offset }) => offset),
  );
}

/** The text of a key, as it is named in a path. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

interface RawEntry {
  key: string;
  start: number;
  node: Node;
  value: Node | null;
}

function entriesAt(text: string, raw: RawEntry[]): Entry[] {
  const entries: Entry[] = [];
  raw.forEach(({ key, start, node, value }, index) => {
    const line = lineStart(text, start);
    const column = start - line;
    const inline = text.slice(line, start).trim() !== '';
    const floor = entries.at(-1)?.own.end ?? 0;
    const top = inline ? start : commentsAbove(text, line, floor);
    const next = raw[index + 1]?.start ?? text.length;
    entries.push({
      key,
      value,
      start,
      column,
      inline,
      own: {
        start: top,
        end: withDeeperComments(
          text,
          valueEnd(text, value ?? node),
          column,
          next,
        ),
      },
      blankBefore: !inline && top > 0 && isBlank(lineAbove(text, top)),
    });
  });
  return entries;
}

/** Offset behind the line on which the node ends; a block scalar's trailing empty lines are not part of it. */
function valueEnd(text: string, node: Node): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1);
    const inner = isMap(node)
      ? (last as Pair<Node, Node | null>).value ?? (last as Pair<Node>).key
      : (last as Node);
    return valueEnd(text, inner);
  }
  const end = node.range![1];
  if (
    isScalar(node) &&
    (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
  ) {
    const body = text.slice(node.range![0], end).replace(/(\r?\n[ \t]*)+$/, '');
    return lineEnd(text, node.range![0] + body.length);
  }
  return lineEnd(text, end);
}

/** Comment lines below an entry that are indented deeper than it were written inside it. */
function withDeeperComments(
  text: string,
  end: number,
  column: number,
  limit: number,
): number {
  let own = end;
  let at = end;
  while (at < limit) {
    const next = nextLine(text, at);
    const line = text.slice(at, next);
    const indent = line.search(/\S/);
    if (indent > column && line[indent] === '#') {
      own = next;
    } else if (!isBlank(line)) {
      break;
    }
    at = next;
  }
  return Math.min(own, limit);
}

/** Start of the comment lines that stand directly above a line. */
function commentsAbove(text: string, line: number, floor: number): number {
  let top = line;
  while (top > floor) {
    const above = lineStart(text, top - 1);
    if (above < floor || !/^[ \t]*#/.test(text.slice(above, top))) {
      break;
    }
    top = above;
  }
  return top;
}

function lineAbove(text: string, line: number): string {
  return text.slice(lineStart(text, line - 1), line);
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Offset of the first character of the line that holds the offset. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset behind the line's ending; an offset at the start of a line is already behind the line before. */
export function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') {
    return offset;
  }
  return nextLine(text, offset);
}

function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/** Whether a node is a map or sequence written over lines, so that its entries can be spliced. */
export function isBlockMap(node: unknown): node is YAMLMap {
  return isMap(node) && !node.flow && node.items.length > 0;
}

/** The same for sequences. */
export function isBlockSequence(node: unknown): node is YAMLSeq {
  return isSeq(node) && !node.flow && node.items.length > 0;
}
