/** A text cut into lines, each with its own line ending, so that joining them gives the text back to the byte. */
export function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** A line without its ending, which is what two versions of it are compared by. */
export function lineContent(line: string): string {
  return line.replace(/(?:\r\n|\n|\r)$/, '');
}

/** The line ending a text uses most; `\n` when it has none. */
export function lineEnding(text: string): '\r\n' | '\n' {
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  const lf = (text.match(/\n/g)?.length ?? 0) - crlf;
  return crlf > lf ? '\r\n' : '\n';
}

/** The text with every line ending replaced. */
export function withLineEnding(text: string, ending: '\r\n' | '\n'): string {
  return text.replace(/\r\n|\n|\r/g, ending);
}
