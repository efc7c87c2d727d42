import type { LibraryChart } from '../emit/LibraryChart';
import type { GeneratedFile } from '../files/FileTree';

/** A library chart as JSON. */
export interface PackedLibrary extends Omit<LibraryChart, 'files'> {
  /** In their order. */
  readonly files: readonly (readonly [path: string, content: string])[];
}

/** A library chart for a pack; its files are text. */
export function packLibrary(library: LibraryChart): PackedLibrary {
  return {
    ...library,
    files: [...library.files].map(([path, { content }]) => [
      path,
      content.toString(),
    ]),
  };
}

/** The library chart that was packed. */
export function unpackLibrary(packed: PackedLibrary): LibraryChart {
  return {
    ...packed,
    files: new Map<string, GeneratedFile>(
      packed.files.map(([path, content]) => [path, { content }]),
    ),
  };
}
