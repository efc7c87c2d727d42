import { Span } from '../threeWayRegions';

interface Splice extends Span {
  text: string;
}

/**
 * Replacements to make in one text, at ranges of that text. Everything outside the ranges stays as it is, to the
 * byte. Insertions at one place keep the order in which they were added.
 */
export class Splices {
  readonly #splices: Splice[] = [];

  replace(span: Span, text: string): void {
    this.#splices.push({ ...span, text });
  }

  insert(at: number, text: string): void {
    this.#splices.push({ start: at, end: at, text });
  }

  /** Makes the replacements; they must not overlap. */
  apply(source: string): string {
    const ordered = this.#splices
      .map((splice, index) => ({ ...splice, index }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
    let result = '';
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start < at) {
        throw new RangeError(`splices overlap at offset ${start}`);
      }
      result += source.slice(at, start) + text;
      at = end;
    }
    return result + source.slice(at);
  }
}
