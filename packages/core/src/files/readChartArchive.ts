import { gunzipSync } from 'node:zlib';
import { safeRelativePath } from './safeRelativePath';

const BLOCK = 512;

/** Bytes that an archive may unpack to; a library chart has less than 1 MB. */
const LARGEST_ARCHIVE = 64 * 1024 * 1024;

/** Type flags of tar: a plain file, in the old and the POSIX spelling. */
const PLAIN_FILE = new Set(['0', '\0']);
const LONG_NAME = 'L';
const PAX_HEADER = 'x';

/**
 * The files of a chart archive (gzipped tar, as `helm package` writes it), by their path in the chart, which is the
 * archive's path without its first folder. Folders and links are left out.
 *
 * @throws Error when it is no such archive, or a path leaves the chart.
 */
export function readChartArchive(archive: Uint8Array): Map<string, Uint8Array> {
  const bytes = gunzipSync(archive, { maxOutputLength: LARGEST_ARCHIVE });
  const files = new Map<string, Uint8Array>();
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const size = parseInt(text(bytes, at + 124, 12), 8) || 0;
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const type = String.fromCharCode(bytes[at + 156]!);
    const prefix = text(bytes, at + 345, 155);
    const name = text(bytes, at, 100);
    if (type === LONG_NAME) {
      longName = text(content, 0, content.length);
    } else if (type === PAX_HEADER) {
      longName = /\d+ path=([^\n]*)\n/.exec(content.toString('utf8'))?.[1];
    } else {
      const path = longName ?? (prefix === '' ? name : `${prefix}/${name}`);
      longName = undefined;
      const inside = path.slice(path.indexOf('/') + 1);
      if (PLAIN_FILE.has(type)) {
        files.set(safeRelativePath(inside), content);
      }
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** A field of a header: text up to the first NUL. */
function text(bytes: Buffer, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return field
    .subarray(0, end === -1 ? length : end)
    .toString('utf8')
    .trim();
}
