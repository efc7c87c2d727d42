import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isLibraryPath } from './parseLibraryChart';
import { readChartArchive } from './readChartArchive';

/** Files of a library chart by their path in it, as text. */
export type LibraryFiles = ReadonlyMap<string, string>;

/** The files of the library chart in a folder, symbolic links left out. */
export function readLibraryFiles(folder: string): LibraryFiles {
  const single = [
    'Chart.yaml',
    'values.yaml',
    'values.schema.json',
    'changes.yaml',
  ]
    .map(path => join(folder, path))
    .filter(path => existsSync(path));
  const templates = join(folder, 'templates');
  const below = existsSync(templates)
    ? readdirSync(templates, { withFileTypes: true, recursive: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
    : [];
  return new Map(
    [...single, ...below].map(place => [
      relative(folder, place).split(sep).join('/'),
      readFileSync(place, 'utf8'),
    ]),
  );
}

/**
 * The files of the library chart in an archive that `helm package` made.
 *
 * @throws Error when it is none.
 */
export function readLibraryArchive(archive: string): LibraryFiles {
  return new Map(
    [...readChartArchive(readFileSync(archive))]
      .filter(([path]) => isLibraryPath(path))
      .map(([path, content]) => [path, Buffer.from(content).toString('utf8')]),
  );
}
