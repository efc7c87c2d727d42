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

/**
 * Writes the files of a chart as a body: of each the lengths of its name and content, name and content, see
 * `go/internal/wire/files.go`.
 */
export function encodeFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array[] {
  return Object.entries(files).flatMap(([name, content]) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const path = Buffer.from(name);
    const lengths = Buffer.alloc(2 * LENGTH);
    lengths.writeUInt32LE(path.length);
    lengths.writeUInt32LE(bytes.length, LENGTH);
    return [lengths, path, bytes];
  });
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
