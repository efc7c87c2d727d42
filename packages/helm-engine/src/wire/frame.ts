import type { WireRequest, WireResponse } from './messages';

/** Length of a field that holds a length, such as the one before the head, see `go/internal/wire/frame.go`. */
const LENGTH = 4;

/** A message with its length before it, as processes exchange it, see `go/main_native.go`. */
export function framed(message: Uint8Array): [Uint8Array, Uint8Array] {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(message.length);
  return [length, message];
}

/** Writes a message: the head's length, the head, the parts of the body one after the other. */
export function encodeMessage(
  head: WireRequest,
  body: readonly Uint8Array[] = [],
): Uint8Array {
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, ...body]);
}

/** A file of a chart. */
export interface WireFile {
  readonly path: Uint8Array;
  readonly content: Uint8Array;
  /** Number under which the engine is to keep the content, for charts to come; 0 for a content of one chart only. */
  readonly number: number;
}

/** Stands for the length of a content that the engine has under the same number. */
const KEPT_BEFORE = 0xffffffff;

/** Writes a file of a chart as part of a body, see `go/internal/wire/files.go`. */
export function encodeFile(
  { path, content, number }: WireFile,
  isKept: boolean,
): Uint8Array[] {
  const head = Buffer.alloc(3 * LENGTH);
  head.writeUInt32LE(path.length);
  head.writeUInt32LE(isKept ? KEPT_BEFORE : content.length, LENGTH);
  head.writeUInt32LE(number, 2 * LENGTH);
  return isKept ? [head, path] : [head, path, content];
}

/** Reads the texts of a body in order. */
export class TextReader {
  constructor(private readonly bytes: Buffer, private position: number) {}

  /** The next text of a length in bytes; bytes that are not UTF-8 become U+FFFD. */
  next(size: number): string {
    const start = this.position;
    this.position += size;
    return this.bytes.toString('utf8', start, this.position);
  }
}

/** An answer of the engine: its head, and the texts that the head describes by their lengths. */
export interface DecodedMessage {
  readonly head: WireResponse;
  readonly body: TextReader;
}

/** Reads an answer. The engine is built with this package, so the head's shape is trusted. */
export function decodeMessage(message: Uint8Array): DecodedMessage {
  const bytes = Buffer.from(
    message.buffer,
    message.byteOffset,
    message.byteLength,
  );
  const end = LENGTH + bytes.readUInt32LE(0);
  return {
    head: JSON.parse(bytes.toString('utf8', LENGTH, end)) as WireResponse,
    body: new TextReader(bytes, end),
  };
}
