import {
  BLANK,
  COLON,
  COMMA,
  HASH,
  isOfKey,
  LINE_END,
  LIST_END,
  LIST_START,
  MAP_END,
  MAP_START,
  startsKey,
} from './characters';
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

/** A collection in braces or brackets, which may go over several lines; its scalars are on one line each. */
export class FlowReader {
  private depth = 0;

  /**
   * @param at - where the collection begins; after a reading, where what follows it begins.
   * @param indent - of what it belongs to; further lines are to be indented deeper.
   */
  constructor(
    private readonly text: string,
    public at: number,
    private readonly indent: number,
    private readonly deepest: number,
    private readonly plain: PlainScalar,
  ) {}

  static startsAt(code: number): boolean {
    return code === MAP_START || code === LIST_START;
  }

  collection(): unknown {
    this.depth += 1;
    if (this.depth > this.deepest) throw NOT_SIMPLE;
    const value = this.code() === MAP_START ? this.map() : this.list();
    this.depth -= 1;
    return value;
  }

  private map(): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.eachUntil(MAP_END, () => {
      const key = this.key();
      if (Object.hasOwn(map, key)) throw NOT_SIMPLE;
      map[key] = this.value();
    });
    return map;
  }

  private list(): unknown[] {
    const list: unknown[] = [];
    this.eachUntil(LIST_END, () => list.push(this.value()));
    return list;
  }

  /** Reads what lies between the marks of a collection: a comma between two, and perhaps behind the last. */
  private eachUntil(endMark: number, read: () => void): void {
    this.at += 1;
    for (;;) {
      this.skipSpace();
      if (this.code() === endMark) break;
      read();
      this.skipSpace();
      if (this.code() === endMark) break;
      if (this.code() !== COMMA) throw NOT_SIMPLE;
      this.at += 1;
    }
    this.at += 1;
  }

  private key(): string {
    const { text, at: from } = this;
    const isQuoted = isQuote(this.code());
    if (isQuoted) this.at = this.quoteEnd();
    else {
      if (!startsKey(this.code())) throw NOT_SIMPLE;
      while (isOfKey(this.code())) this.at += 1;
    }
    const written = text.slice(from, this.at);
    const next = text.charCodeAt(this.at + 1);
    if (this.code() !== COLON || (next !== BLANK && next !== LINE_END))
      throw NOT_SIMPLE;
    this.at += 1;
    this.skipSpace();
    return isQuoted ? quotedKey(written) : plainKey(written, this.plain);
  }

  private value(): unknown {
    const code = this.code();
    if (FlowReader.startsAt(code)) return this.collection();
    const { text, at: from } = this;
    if (isQuote(code)) {
      this.at = this.quoteEnd();
      return quotedText(text.slice(from, this.at));
    }
    while (!this.endsPlain()) this.at += 1;
    let to = this.at;
    while (text.charCodeAt(to - 1) === BLANK) to -= 1;
    if (to <= from) throw NOT_SIMPLE;
    return plainValue(text.slice(from, to), this.plain);
  }

  /** At the end of a line too: what does not go on with a comma or the end there, is not simple. */
  private endsPlain(): boolean {
    const code = this.code();
    if (FlowReader.startsAt(code) || code === HASH) throw NOT_SIMPLE;
    return (
      code === COMMA ||
      code === MAP_END ||
      code === LIST_END ||
      code === LINE_END
    );
  }

  private quoteEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    return quotedEnd(this.text, this.at, end < 0 ? this.text.length : end);
  }

  private code(): number {
    if (this.at >= this.text.length) throw NOT_SIMPLE;
    return this.text.charCodeAt(this.at);
  }

  private skipSpace(): void {
    for (;;) {
      while (this.code() === BLANK) this.at += 1;
      if (this.code() !== LINE_END) return;
      const start = this.at + 1;
      do this.at += 1;
      while (this.code() === BLANK);
      if (this.code() !== LINE_END && this.at - start <= this.indent)
        throw NOT_SIMPLE;
    }
  }
}
