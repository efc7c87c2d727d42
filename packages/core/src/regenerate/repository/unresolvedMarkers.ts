import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_FOLDER } from '../../emit/record/recordPaths';
import { linkOnPath } from '../../files/linkOnPath';
import { isSafePath } from '../../files/safeRelativePath';

/** The files that a regeneration left with conflict markers in them. */
export const UNRESOLVED_PATH = `${RECORD_FOLDER}/unresolved.json`;

/**
 * How a conflict begins and ends. `git checkout --conflict=merge` and editors write them anew with other names of the sides;
 * only files that are known to have had some are looked into.
 */
const MARKER = /^(?:<{7}|>{7}) /;

/** The text of the record of files with markers. */
export function unresolvedText(paths: readonly string[]): string {
  return `${JSON.stringify(paths, undefined, 2)}\n`;
}

/**
 * Looks which files still have markers that an earlier regeneration wrote: until a person decides, they are in conflict,
 * whether the generator has news or not.
 *
 * @returns number of the first line with a marker, from 1, by path.
 */
export function unresolvedMarkers(folder: string): Map<string, number> {
  const unresolved = new Map<string, number>();
  const linkOf = linkOnPath(folder);
  for (const path of recordedPaths(folder)) {
    const text =
      linkOf(path) === undefined ? textOf(join(folder, path)) : undefined;
    const line = text?.split('\n').findIndex(found => MARKER.test(found)) ?? -1;
    if (line >= 0) {
      unresolved.set(path, line + 1);
    }
  }
  return unresolved;
}

/** The record is a hint: one that cannot be read hides nothing but itself, as the markers are in the files. */
function recordedPaths(folder: string): string[] {
  const text = textOf(join(folder, UNRESOLVED_PATH));
  if (text === undefined) {
    return [];
  }
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value)
      ? value.filter(path => typeof path === 'string' && isSafePath(path))
      : [];
  } catch {
    return [];
  }
}

function textOf(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}
