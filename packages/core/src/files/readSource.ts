import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { DocumentSource } from '../spec/DocumentSource';
import { withFileSystemErrors } from './FileSystemError';

/** One byte more than `spec` accepts is enough for it to say that a file is too large. */
const ENOUGH_BYTES = 1024 * 1024 + 1;

/**
 * The bytes of a document, at most what is needed to judge them.
 *
 * @throws FileSystemError when the file cannot be read.
 */
export function readSource(path: string): DocumentSource {
  return withFileSystemErrors(`read '${path}'`, () => {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      if (stat.isDirectory()) {
        throw Object.assign(new Error('is a folder'), { code: 'EISDIR', path });
      }
      const size = stat.isFile()
        ? Math.min(stat.size + 1, ENOUGH_BYTES)
        : ENOUGH_BYTES;
      const bytes = Buffer.alloc(size);
      let length = 0;
      for (;;) {
        const count = readSync(file, bytes, length, size - length, null);
        if (count === 0) break;
        length += count;
      }
      return { path, text: Uint8Array.prototype.slice.call(bytes, 0, length) };
    } finally {
      closeSync(file);
    }
  });
}
