import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PRISTINE_FOLDER, RECORD_FOLDER } from '../../emit/record/recordPaths';
import { linkOnPath } from '../../files/linkOnPath';
import type { PresentFile } from '../plan/RegenerationPlan';
import { statIfThere } from '../../files/statIfThere';
import { ignoredPaths } from './ignoredPaths';

/** Folders that hold no file a person would have renamed a generated one to. */
const SKIPPED = new Set(['.git', 'node_modules', RECORD_FOLDER]);

/** Larger files are no renamed ones: nothing the generator makes comes near. Bytes. */
const LARGEST_RENAMED = 1024 * 1024;

/**
 * Reads the named files, and, only when one of them may have been renamed, everything it could have been renamed to.
 *
 * @param paths - Paths that the generator made or makes.
 * @param isMovable - Whether a file that is gone can be recognised under another name.
 */
export function readPresent(
  folder: string,
  paths: Iterable<string>,
  isMovable: (path: string) => boolean,
): Map<string, PresentFile> {
  const present = new Map<string, PresentFile>();
  const linkOf = linkOnPath(folder);
  let moved = false;
  for (const path of paths) {
    const link = linkOf(dirname(path));
    const file =
      link === undefined
        ? readFile(join(folder, path))
        : linkTo(readlinkSync(join(folder, link)));
    if (file) {
      present.set(path, file);
    } else {
      moved ||= isMovable(path);
    }
  }
  if (moved) {
    const others = filesBelow(folder, '').filter(path => !present.has(path));
    const ignored = ignoredPaths(folder, others);
    for (const path of others) {
      const file = ignored.has(path)
        ? undefined
        : readFile(join(folder, path), LARGEST_RENAMED);
      if (file) {
        present.set(path, file);
      }
    }
  }
  return present;
}

/** The pristine copies of the last generation, by the path of the file that each is a copy of. */
export function readPristine(folder: string): Map<string, Uint8Array> {
  const root = join(folder, PRISTINE_FOLDER);
  const paths = statIfThere(root) ? filesBelow(root, '') : [];
  return new Map(
    paths.flatMap(path => {
      const place = join(root, path);
      return lstatSync(place).isFile() ? [[path, readFileSync(place)]] : [];
    }),
  );
}

function filesBelow(root: string, prefix: string): string[] {
  return readdirSync(join(root, prefix), { withFileTypes: true }).flatMap(
    entry => {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) {
        return SKIPPED.has(entry.name) || isRepository(join(root, path))
          ? []
          : filesBelow(root, `${path}/`);
      }
      return [path];
    },
  );
}

/** Whether a folder is a repository of its own: a submodule, a checkout, or another service of a monorepo. */
function isRepository(folder: string): boolean {
  return ['.git', RECORD_FOLDER].some(name => existsSync(join(folder, name)));
}

function readFile(place: string, largest = Infinity): PresentFile | undefined {
  const stat = statIfThere(place);
  if (stat?.isSymbolicLink()) {
    return linkTo(readlinkSync(place));
  }
  if (stat?.isDirectory() && largest === Infinity) {
    return { content: new Uint8Array(), executable: false, folder: true };
  }
  if (!stat?.isFile() || stat.size > largest) {
    return undefined;
  }
  return {
    content: readFileSync(place),
    executable: (stat.mode & 0o100) !== 0,
  };
}

function linkTo(link: string): PresentFile {
  return { content: new Uint8Array(), executable: false, link };
}
