import {
  BLANK,
  COLON,
  DASH,
  HASH,
  isOfKey,
  LINE_END,
  startsKey,
} from './characters';
import { FlowReader } from './FlowReader';
import { kubernetesScalar } from './kubernetesScalar';
import { NOT_SIMPLE } from './notSimple';
import {
  isQuote,
  plainKey,
  plainValue,
  quotedEnd,
  quotedKey,
  quotedText,
  type PlainScalar,
} from './scalars';

/** Deeper than documents are; a whole parser has the last word on what is deeper. */
const DEEPEST = 60;
/** What is not a printable character of the basic plane, or what ends a line elsewhere than here. */
const EXTRAORDINARY = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufdff]/;
const DOCUMENT_MARK = /^(?:---|\.\.\.)/m;

/** A reader of one document; see {@link readSimpleYaml}. */
class SimpleYaml {
  /** Where the line begins, its first character that is no blank, and where it ends. */
  private start = 0;
  private at = 0;
  private end = -1;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly plain: PlainScalar,
  ) {}

  read(): unknown {
    this.nextLine();
    if (this.ended()) throw NOT_SIMPLE;
    const value = this.node(-1);
    if (!this.ended()) throw NOT_SIMPLE;
    return value;
  }

  private ended(): boolean {
    return this.start >= this.text.length;
  }

  private indent(): number {
    return this.at - this.start;
  }

  /** Goes to the next line that says something. */
  private nextLine(): void {
    const { text } = this;
    for (;;) {
      this.start = this.end + 1;
      if (this.ended()) return;
      const end = text.indexOf('\n', this.start);
      this.end = end < 0 ? text.length : end;
      this.at = this.skipBlanks(this.start);
      if (this.at < this.end && text.charCodeAt(this.at) !== HASH) return;
    }
  }

  /** What begins with a line, below something with a smaller indent. */
  private node(indentAbove: number): unknown {
    return FlowReader.startsAt(this.text.charCodeAt(this.at))
      ? this.value(this.at, indentAbove)
      : this.block(this.indent());
  }

  private block(indent: number): unknown {
    this.depth += 1;
    if (this.depth > DEEPEST) throw NOT_SIMPLE;
    const value = this.isItem() ? this.list(indent) : this.map(indent);
    this.depth -= 1;
    return value;
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.endsAt(this.at + 1);
  }

  /** Whether a mark of YAML ends before this character: a blank, or the end of the line. */
  private endsAt(at: number): boolean {
    return at >= this.end || this.text.charCodeAt(at) === BLANK;
  }

  private map(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    do {
      const colon = this.colonOfKey();
      if (colon < 0) throw NOT_SIMPLE;
      const key = this.key(colon);
      if (Object.hasOwn(map, key)) throw NOT_SIMPLE;
      const from = this.contentFrom(colon + 1);
      if (from < this.end) map[key] = this.value(from, indent);
      else {
        this.nextLine();
        map[key] = this.below(indent, true);
      }
    } while (!this.ended() && this.indent() === indent);
    return this.closed(map, indent);
  }

  private list(indent: number): unknown[] {
    const list: unknown[] = [];
    do {
      const from = this.contentFrom(this.at + 1);
      if (from < this.end) list.push(this.item(from, indent));
      else {
        this.nextLine();
        list.push(this.below(indent, false));
      }
    } while (!this.ended() && this.indent() === indent && this.isItem());
    return this.closed(list, indent);
  }

  /** What follows the dash on its line: a collection that goes on below, or a scalar. */
  private item(from: number, indent: number): unknown {
    this.at = from;
    return this.isItem() || this.colonOfKey() >= 0
      ? this.block(this.indent())
      : this.value(from, indent);
  }

  /** The value on the lines below a key or dash; a list may begin in its key's own column. */
  private below(indent: number, ofKey: boolean): unknown {
    if (this.ended()) return null;
    if (this.indent() > indent) return this.node(indent);
    if (this.indent() < indent) {
      // js-yaml goes on with the list, which no other reader does; it may say so itself.
      if (!ofKey) throw NOT_SIMPLE;
      return null;
    }
    return ofKey && this.isItem() ? this.block(indent) : null;
  }

  private closed<T>(value: T, indent: number): T {
    if (!this.ended() && this.indent() > indent) throw NOT_SIMPLE;
    return value;
  }

  /** Where the key ends that the line begins with; -1 where it does not begin with one. */
  private colonOfKey(): number {
    const { text, at } = this;
    let colon = at;
    if (isQuote(text.charCodeAt(at))) colon = quotedEnd(text, at, this.end);
    else if (startsKey(text.charCodeAt(at))) {
      do colon += 1;
      while (this.isOfKey(text.charCodeAt(colon)));
      if (text.charCodeAt(colon - 1) === BLANK) return -1;
    }
    return text.charCodeAt(colon) === COLON && this.endsAt(colon + 1)
      ? colon
      : -1;
  }

  private isOfKey(code: number): boolean {
    return isOfKey(code) || code === BLANK;
  }

  private key(colon: number): string {
    const { text, at } = this;
    const written = text.slice(at, colon);
    return isQuote(text.charCodeAt(at))
      ? quotedKey(written)
      : plainKey(written, this.plain);
  }

  private skipBlanks(from: number): number {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === BLANK) at += 1;
    return at;
  }

  /** Where a line says something behind a mark; its end where it does not, apart from a comment. */
  private contentFrom(mark: number): number {
    const at = this.skipBlanks(mark);
    return this.text.charCodeAt(at) === HASH && at > mark ? this.end : at;
  }

  /** A value that ends on its line, or a literal block. */
  private value(from: number, indent: number): unknown {
    const { text } = this;
    const code = text.charCodeAt(from);
    let value: unknown;
    if (isQuote(code)) {
      const to = quotedEnd(text, from, this.end);
      if (this.contentFrom(to) < this.end) throw NOT_SIMPLE;
      value = quotedText(text.slice(from, to));
    } else if (FlowReader.startsAt(code)) {
      value = this.flow(from, indent);
    } else {
      const written = this.plainText(from);
      if (written === '|') return this.literal(indent, '\n');
      if (written === '|-') return this.literal(indent, '');
      value = plainValue(written, this.plain);
    }
    this.nextLine();
    if (!this.ended() && this.indent() > indent) throw NOT_SIMPLE;
    return value;
  }

  /** A collection in braces or brackets; goes to the line on which it ends. */
  private flow(from: number, indent: number): unknown {
    const { text } = this;
    const deepest = DEEPEST - this.depth;
    const reader = new FlowReader(text, from, indent, deepest, this.plain);
    const value = reader.collection();
    if (reader.at > this.end) {
      this.start = text.lastIndexOf('\n', reader.at) + 1;
      const end = text.indexOf('\n', reader.at);
      this.end = end < 0 ? text.length : end;
    }
    if (this.contentFrom(reader.at) < this.end) throw NOT_SIMPLE;
    return value;
  }

  /** The rest of a line, without a comment. */
  private plainText(from: number): string {
    const line = this.text.slice(from, this.end);
    let to = line.indexOf(' #');
    if (to < 0) to = line.length;
    while (line.charCodeAt(to - 1) === BLANK) to -= 1;
    return line.slice(0, to);
  }

  /** A literal block below something with an indent. Its lines are not looked at one by one: dashboards have hundreds. */
  private literal(indent: number, ending: string): string {
    const { text } = this;
    let first = this.end + 1;
    while (text.charCodeAt(first) === LINE_END) first += 1;
    let content = first;
    while (text.charCodeAt(content) === BLANK) content += 1;
    const column = content - first;
    if (column <= indent || !(text.charCodeAt(content) > BLANK))
      throw NOT_SIMPLE;
    const { end, margin } = literalPatterns(column);
    end.lastIndex = content;
    const stop = end.exec(text)?.index ?? text.length;
    const lines = text
      .slice(this.end + 1, stop)
      .replace(margin, '')
      .replace(/\n+$/, '');
    this.end = stop;
    this.nextLine();
    return `${lines}${ending}`;
  }
}

const PATTERNS: { end: RegExp; margin: RegExp }[] = [];

/** How literal blocks with that margin end, and the margin itself, of which lines of blanks may have less. */
function literalPatterns(column: number): { end: RegExp; margin: RegExp } {
  return (PATTERNS[column] ??= {
    end: new RegExp(`\\n(?! {${column}}| *(?:\\n|$))`, 'g'),
    margin: new RegExp(`^ {1,${column}}`, 'gm'),
  });
}

/**
 * The value of a YAML document that is written as most people and Helm's charts write theirs: in blocks, one line a scalar,
 * literal blocks, braces and brackets within one line. That takes a quarter of the time. For all else, wrong documents too,
 * the answer is undefined, and a whole parser reads it; tests hold the two against each other.
 *
 * @param plain - what unquoted scalars stand for; by default what they do for kubectl and Helm.
 */
export function readSimpleYaml(
  text: string,
  plain: PlainScalar = kubernetesScalar,
): { value: unknown } | undefined {
  if (EXTRAORDINARY.test(text) || DOCUMENT_MARK.test(text)) return undefined;
  try {
    return { value: new SimpleYaml(text, plain).read() };
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}
