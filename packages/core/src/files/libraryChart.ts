import type { LibraryChart } from '../emit/LibraryChart';
import { packagedLibrary } from './packagedLibrary';

let loaded: LibraryChart | undefined;

/**
 * The library chart that came with this generator, read once.
 *
 * @throws FileSystemError when the installation is incomplete.
 */
export function libraryChart(): LibraryChart {
  loaded ??= packagedLibrary('@chartwright/library-chart', 'the library chart');
  return loaded;
}
