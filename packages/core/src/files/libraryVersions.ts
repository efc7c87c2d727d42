import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryChart } from '../emit/LibraryChart';
import { compareText } from './compareText';
import { withFileSystemErrors } from './FileSystemError';
import { parseLibraryChart } from './parseLibraryChart';
import {
  LibraryFiles,
  readLibraryArchive,
  readLibraryFiles,
} from './readLibraryFiles';

const ARCHIVE = /\.tgz$/;

/** One place of a library chart, with what tells that it changed. */
interface LibraryPlace {
  readonly path: string;
  readonly signature: string;
}

/** Read once a process, and again when a file there changes: a run over many repositories asks for each of them. */
const known = new Map<
  string,
  { readonly signature: string; readonly library: LibraryChart | undefined }
>();

/**
 * The versions of the library chart in a folder: each a folder with a `Chart.yaml`, or an archive of `helm package`. What
 * is no library chart of the name is passed over; of one version the first by path counts.
 *
 * @throws FileSystemError when the folder cannot be read.
 */
export function libraryVersions(
  folder: string,
  name: string,
): Map<string, LibraryChart> {
  return withFileSystemErrors(`read the library charts in '${folder}'`, () => {
    const found = new Map<string, LibraryChart>();
    for (const place of libraryPlaces(folder)) {
      const library = libraryAt(place);
      if (library?.name === name && !found.has(library.version)) {
        found.set(library.version, library);
      }
    }
    return found;
  });
}

function libraryPlaces(folder: string): LibraryPlace[] {
  const names = readdirSync(folder).sort(compareText);
  return names.flatMap((name): LibraryPlace[] => {
    const path = join(folder, name);
    if (ARCHIVE.test(name)) {
      return [{ path, signature: signatureOf([path]) }];
    }
    if (!existsSync(join(path, 'Chart.yaml'))) {
      return [];
    }
    const files = readdirSync(path, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name));
    return [{ path, signature: signatureOf(files) }];
  });
}

function libraryAt({
  path,
  signature,
}: LibraryPlace): LibraryChart | undefined {
  const before = known.get(path);
  if (before?.signature === signature) {
    return before.library;
  }
  const files = filesAt(path);
  const library = files && parseLibraryChart(files);
  known.set(path, { signature, library });
  return library;
}

function filesAt(path: string): LibraryFiles | undefined {
  if (!ARCHIVE.test(path)) {
    return readLibraryFiles(path);
  }
  try {
    return readLibraryArchive(path);
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).path === 'string') {
      throw error;
    }
    return undefined;
  }
}

function signatureOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs, ino } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\0${ino}\0`);
  }
  return hash.digest('hex');
}
