import { plainScalar } from './plainScalar';

/** Ends a reading that only js-yaml can do; one object, since it carries nothing. */
const NOT_SIMPLE = new Error('not simple');

/** Deeper than manifests are; js-yaml has the last word on what is deeper. */
const DEEPEST = 60;
/** What is not a printable character of the basic plane, or what ends a line elsewhere than here. */
const EXTRAORDINARY = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufdff]/;
const DOCUMENT_MARK = /^(?:---|\.\.\.)/m;
/** First characters that make something else of a scalar than text: an anchor, a tag, a flow collection ... */
const INDICATORS = charactersOf('?:,[]{}#&*!|>\'"%@`');
/** What an unquoted key may hold here; the first is a letter. */
const KEY_CHARACTERS = charactersOf(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-',
);
const [BLANK, DASH, COLON, HASH, QUOTE] = [32, 45, 58, 35, 34];
/** Escapes that JSON and YAML share. */
const OTHER_ESCAPE = /\\[^"\\/bfnrtu]/;

/** A reader of one document; see {@link readSimpleYaml}. */
class SimpleYaml {
  /** Where the line begins, its first character that is no blank, and where it ends. */
  private start = 0;
  private at = 0;
  private end = -1;
  private depth = 0;

  constructor(private readonly text: string) {}

  read(): unknown {
    this.nextLine();
    if (this.ended()) throw NOT_SIMPLE;
    const value = this.block(this.indent());
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
      const from = this.skipBlanks(colon + 1);
      if (from < this.end) map[key] = this.scalar(from, indent);
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
      const from = this.skipBlanks(this.at + 1);
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
      : this.scalar(from, indent);
  }

  /** The value on the lines below a key or dash; a list may begin in its key's own column. */
  private below(indent: number, ofKey: boolean): unknown {
    if (this.ended()) return null;
    if (this.indent() > indent) return this.block(this.indent());
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
    if (text.charCodeAt(at) === QUOTE) {
      colon = text.indexOf('"', at + 1) + 1;
      if (colon <= at + 2 || colon > this.end) return -1;
    } else if (isLetter(text.charCodeAt(at))) {
      do colon += 1;
      while (KEY_CHARACTERS[text.charCodeAt(colon)] === 1);
    }
    return text.charCodeAt(colon) === COLON && this.endsAt(colon + 1)
      ? colon
      : -1;
  }

  private key(colon: number): string {
    const { text, at } = this;
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = text.slice(at + 1, colon - 1);
      if (quoted.includes('\\') || quoted === '__proto__') throw NOT_SIMPLE;
      return quoted;
    }
    const plain = text.slice(at, colon);
    if (typeof plainScalar(plain) !== 'string') throw NOT_SIMPLE;
    return plain;
  }

  private skipBlanks(from: number): number {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === BLANK) at += 1;
    return at;
  }

  /** A scalar that ends on its line, or a literal block. */
  private scalar(from: number, indent: number): unknown {
    let to = this.end;
    while (this.text.charCodeAt(to - 1) === BLANK) to -= 1;
    const text = this.text.slice(from, to);
    if (text === '|' || text === '|-') {
      return this.literal(indent, text === '|' ? '\n' : '');
    }
    this.nextLine();
    if (!this.ended() && this.indent() > indent) throw NOT_SIMPLE;
    return scalarValue(text);
  }

  private literal(indent: number, ending: string): string {
    const { text } = this;
    const lines: string[] = [];
    let column = -1;
    let filled = 0;
    for (;;) {
      this.start = this.end + 1;
      if (this.ended()) break;
      const end = text.indexOf('\n', this.start);
      const stop = end < 0 ? text.length : end;
      this.at = this.start;
      while (text.charCodeAt(this.at) === BLANK) this.at += 1;
      const isBlank = this.at >= stop;
      if (isBlank && column < 0 && this.at > this.start) throw NOT_SIMPLE;
      if (!isBlank) {
        if (column < 0) column = this.indent();
        if (column <= indent) throw NOT_SIMPLE;
        if (this.indent() < column) break;
      }
      this.end = stop;
      const line =
        isBlank && this.at - this.start <= column
          ? ''
          : text.slice(this.start + Math.max(column, 0), stop);
      lines.push(line);
      if (line !== '') filled = lines.length;
    }
    if (filled === 0) throw NOT_SIMPLE;
    this.nextLine();
    return `${lines.slice(0, filled).join('\n')}${ending}`;
  }
}

/**
 * The value of a YAML document that is written as Helm's charts write theirs: block style, one line a scalar, literal
 * blocks. That is nearly every manifest, and takes a quarter of the time. For all else, wrong documents too, the answer
 * is undefined, and js-yaml reads it; a test holds the two against each other.
 */
export function readSimpleYaml(text: string): { value: unknown } | undefined {
  if (EXTRAORDINARY.test(text) || DOCUMENT_MARK.test(text)) return undefined;
  try {
    return { value: new SimpleYaml(text).read() };
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

function scalarValue(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first === QUOTE) return doubleQuoted(text);
  if (first === 39) {
    if (!/^'(?:[^']|'')*'$/.test(text)) throw NOT_SIMPLE;
    return text.slice(1, -1).replaceAll("''", "'");
  }
  if (text === '{}') return {};
  if (text === '[]') return [];
  const isMark =
    INDICATORS[first] === 1 ||
    (first === DASH && (text.length === 1 || text.charCodeAt(1) === BLANK));
  if (
    isMark ||
    text.includes(': ') ||
    text.includes(' #') ||
    text.endsWith(':')
  )
    throw NOT_SIMPLE;
  return plainScalar(text);
}

function doubleQuoted(text: string): string {
  if (text.length < 2 || !text.endsWith('"')) throw NOT_SIMPLE;
  if (text.indexOf('"', 1) === text.length - 1 && !text.includes('\\')) {
    return text.slice(1, -1);
  }
  if (OTHER_ESCAPE.test(text)) throw NOT_SIMPLE;
  try {
    return JSON.parse(text) as string;
  } catch {
    throw NOT_SIMPLE;
  }
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function charactersOf(text: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of text) table[character.charCodeAt(0)] = 1;
  return table;
}
