import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * For tests of tools that read a chart from disk: the folders go when the test file ends.
 *
 * @returns a function that writes files into a new folder and returns its path
 */
export function useChartFolders(): (files: Record<string, string>) => string {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  return files => {
    const folder = mkdtempSync(join(tmpdir(), 'library-chart-'));
    folders.push(folder);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
}
