import type { LibraryChart } from '../emit/LibraryChart';
import { packagedLibrary } from './packagedLibrary';

let loaded: LibraryChart | undefined;

/**
 * The library chart of systems that came with this generator, read once.
 *
 * @throws FileSystemError when the installation is incomplete.
 */
export function systemLibrary(): LibraryChart {
  loaded ??= packagedLibrary(
    '@chartwright/system-chart',
    'the library chart of systems',
  );
  return loaded;
}
