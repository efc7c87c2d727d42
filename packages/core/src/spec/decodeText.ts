import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { DocumentSource } from './DocumentSource';

/** Largest file that is read as a document: 1 MiB. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;

const ENCODINGS: [name: string, mark: number[]][] = [
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32', [0x00, 0x00, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

const SAVE_AS_UTF8 = 'Save the file as UTF-8.';

function encodingProblem(path: string, found: string, line?: number): Problem {
  return {
    code: 'CW_ENCODING',
    severity: 'error',
    message: `The file is not UTF-8: ${found}.`,
    file: path,
    ...(line === undefined ? {} : { line, column: 1 }),
    expected: 'a text in UTF-8',
    hint: SAVE_AS_UTF8,
  };
}

/** Line of the first byte that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line += 1;
    start = index + 1;
  }
  return line;
}

/** Bytes of the text in UTF-8, without making a copy when it is clearly short. */
function byteLength(text: string): number {
  return text.length * 3 <= MAX_DOCUMENT_BYTES
    ? text.length
    : new TextEncoder().encode(text).length;
}

/** The text of a source, or why it cannot be read. A byte order mark is taken off. */
export function decodeText(
  source: DocumentSource,
): { text: string } | { problem: Problem } {
  const { path, text: content } = source;
  const size =
    typeof content === 'string' ? byteLength(content) : content.length;
  if (size > MAX_DOCUMENT_BYTES) {
    return {
      problem: {
        code: 'CW_FILE_TOO_LARGE',
        severity: 'error',
        message: `The file has ${size} bytes, at most ${MAX_DOCUMENT_BYTES} (1 MiB) are read.`,
        file: path,
        found: `${size} bytes`,
        expected: `at most ${MAX_DOCUMENT_BYTES} bytes`,
        hint: 'Is this the right file? Split a large System by `services.<name>.document`.',
      },
    };
  }
  let text: string;
  if (typeof content === 'string') {
    text = content;
  } else {
    const known = ENCODINGS.find(([, mark]) =>
      mark.every((byte, index) => content[index] === byte),
    );
    if (known !== undefined)
      return { problem: encodingProblem(path, `it begins like ${known[0]}`) };
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        content,
      );
    } catch {
      const line = firstBadLine(content);
      return {
        problem: encodingProblem(
          path,
          `line ${line} has bytes of another encoding, such as Latin-1`,
          line,
        ),
      };
    }
  }
  const zero = text.indexOf('\u0000');
  if (zero >= 0) {
    const line = text.slice(0, zero).split('\n').length;
    return {
      problem: encodingProblem(path, `line ${line} has a NUL character`, line),
    };
  }
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
}
