import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ChartFiles } from '@chartwright/helm-engine';
import {
  FileSystemError,
  withFileSystemErrors,
} from '../files/FileSystemError';
import type { FileTree } from '../files/FileTree';

/**
 * A chart's files, from its folder. `.helmignore` is applied by the engine.
 *
 * @throws FileSystemError when a file cannot be read, or a symbolic link leaves the folder.
 */
export function readChart(folder: string): ChartFiles {
  return withFileSystemErrors(`read the chart '${folder}'`, () => {
    const root = realpathSync(folder);
    const files: Record<string, Uint8Array> = {};
    readInto(files, root, root, '');
    return files;
  });
}

function readInto(
  files: Record<string, Uint8Array>,
  root: string,
  folder: string,
  prefix: string,
): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === '.git') continue;
    const place = join(folder, entry.name);
    const path = `${prefix}${entry.name}`;
    if (entry.isSymbolicLink()) stayInside(root, place);
    const stat = entry.isSymbolicLink() ? statSync(place) : entry;
    if (stat.isDirectory()) readInto(files, root, place, `${path}/`);
    else if (stat.isFile()) files[path] = readFileSync(place);
  }
}

function stayInside(root: string, place: string): void {
  const target = relative(root, realpathSync(place));
  if (target !== '' && !target.startsWith(`..${sep}`) && target !== '..')
    return;
  throw new FileSystemError({
    code: 'CW_IO_LINK',
    severity: 'error',
    message: `The symbolic link '${place}' leaves the chart, or contains itself`,
    file: place,
    hint: 'Copy what it points to into the chart.',
  });
}

/** A chart's files, from a folder of a file tree. */
export function chartOfTree(tree: FileTree, folder: string): ChartFiles {
  const prefix = `${folder}/`;
  return Object.fromEntries(
    [...tree].flatMap(([path, file]) =>
      path.startsWith(prefix)
        ? [[path.slice(prefix.length), file.content]]
        : [],
    ),
  );
}
