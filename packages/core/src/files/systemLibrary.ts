import type { LibraryChart } from '../emit/LibraryChart';
import { withFileSystemErrors } from './FileSystemError';
import { packageFolder } from './packageFolder';
import { parseLibraryChart } from './parseLibraryChart';
import { readLibraryFiles } from './readLibraryFiles';

const PACKAGE = '@chartwright/system-chart';

let loaded: LibraryChart | undefined;

/**
 * The library chart of systems that came with this generator, read once.
 *
 * @throws FileSystemError when the installation is incomplete.
 */
export function systemLibrary(): LibraryChart {
  loaded ??= withFileSystemErrors('read the library chart of systems', () => {
    const library = parseLibraryChart(readLibraryFiles(packageFolder(PACKAGE)));
    if (!library) {
      throw new Error(
        `${PACKAGE}: expected a Chart.yaml with name and version, exports.defaults in values.yaml, and a values.schema.json`,
      );
    }
    return library;
  });
  return loaded;
}
