import type { LibraryChart } from '../emit/LibraryChart';
import { packedLibrary } from '../packs/packedLibrary';
import { withFileSystemErrors } from './FileSystemError';
import { packageFolder } from './packageFolder';
import { parseLibraryChart } from './parseLibraryChart';
import { readLibraryFiles } from './readLibraryFiles';

/**
 * Reads a library chart that comes as an npm package.
 *
 * @param title - How messages call it: `the library chart`.
 * @throws FileSystemError when the installation is incomplete.
 */
export function packagedLibrary(
  packageName: string,
  title: string,
): LibraryChart {
  return withFileSystemErrors(`read ${title}`, () => {
    const packed = packedLibrary(packageName.replace(/^.*\//, ''));
    if (packed) return packed;
    const library = parseLibraryChart(
      readLibraryFiles(packageFolder(packageName)),
    );
    if (!library) {
      throw new Error(
        `${packageName}: expected a Chart.yaml with name and version, exports.defaults in values.yaml, and a values.schema.json`,
      );
    }
    return library;
  });
}
