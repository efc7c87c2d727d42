import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLibraryPath } from './parseLibraryChart';
import { readChartArchive } from './readChartArchive';

/** Files of a library chart by their path in it, as text. */
export type LibraryFiles = ReadonlyMap<string, string>;

const SINGLE = [
  'Chart.yaml',
  'values.yaml',
  'values.schema.json',
  'changes.yaml',
];

/** The files of the library chart in a folder, symbolic links left out. */
export function readLibraryFiles(folder: string): LibraryFiles {
  const paths = [
    ...SINGLE.filter(path => existsSync(join(folder, path))),
    ...filesBelow(folder, 'templates'),
  ];
  return new Map(
    paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

function filesBelow(folder: string, path: string): string[] {
  const place = join(folder, path);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true }).flatMap(entry => {
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, below);
    return entry.isFile() ? [below] : [];
  });
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
