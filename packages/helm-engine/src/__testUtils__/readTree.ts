import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files below a directory, by their relative paths with slashes. */
export function readTree(directory: string): Record<string, Uint8Array> {
  return Object.fromEntries(
    readdirSync(directory, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile())
      .map(entry => {
        const file = join(entry.parentPath, entry.name);
        return [
          relative(directory, file).split(sep).join('/'),
          readFileSync(file),
        ];
      }),
  );
}
