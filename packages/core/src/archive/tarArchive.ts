import { gzipSync } from 'node:zlib';

const BLOCK = 512;

/** Longest name, and longest folder before it, that a header has room for. */
const NAME = 100;
const PREFIX = 155;

/**
 * A gzipped tar (POSIX ustar) of files in the order given. The same files give the same bytes: no clock, no owner.
 *
 * @throws Error for a path that is too long for the format.
 */
export function tarArchive(
  files: Iterable<readonly [path: string, content: Uint8Array]>,
): Buffer {
  const blocks: Uint8Array[] = [];
  for (const [path, content] of files) {
    blocks.push(header(path, content.byteLength), content);
    const rest = content.byteLength % BLOCK;
    if (rest > 0) blocks.push(Buffer.alloc(BLOCK - rest));
  }
  blocks.push(Buffer.alloc(2 * BLOCK));
  return gzipSync(Buffer.concat(blocks), { level: 9 });
}

function header(path: string, size: number): Buffer {
  const { name, prefix } = splitPath(path);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write(octal(0o644, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(0, 11), 136);
  // The checksum counts itself as blanks.
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write('ustar\0', 257);
  block.write('00', 263);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function splitPath(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= NAME) return { name: path, prefix: '' };
  for (
    let slash = path.indexOf('/');
    slash >= 0;
    slash = path.indexOf('/', slash + 1)
  ) {
    const name = path.slice(slash + 1);
    const prefix = path.slice(0, slash);
    if (
      Buffer.byteLength(name) <= NAME &&
      Buffer.byteLength(prefix) <= PREFIX
    ) {
      return { name, prefix };
    }
  }
  throw new Error(`The path is too long for an archive: '${path}'`);
}
