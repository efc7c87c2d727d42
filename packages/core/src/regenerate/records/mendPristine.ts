import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { Lock } from '../../emit/record/Lock';
import { PRISTINE_FOLDER, RECORD_FOLDER } from '../../emit/record/recordPaths';
import { sha256 } from '../../emit/record/sha256';
import type { GitHistory } from './GitHistory';
import { withoutCarriageReturns } from './withoutCarriageReturns';

/** Pristine copies that are what was generated, and what was wrong with the others. */
export interface MendedPristine {
  readonly pristine: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** Checks each pristine copy against the lock; a damaged or missing one is looked for where an equal copy may be. */
export function mendPristine(
  folder: string,
  lock: Lock,
  recorded: ReadonlyMap<string, Uint8Array>,
  history: GitHistory,
): MendedPristine {
  const pristine = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const path of pristinePaths(lock)) {
    const checksum = lock.files[path]!.sha256;
    const copy = recorded.get(path);
    const whole = copy && wholeCopy(copy, checksum);
    if (whole) {
      pristine.set(path, whole);
      continue;
    }
    const found =
      untouched(join(folder, path), checksum) ??
      fromHistory(history, path, checksum);
    const file = join(folder, PRISTINE_FOLDER, path);
    const what = copy ? 'is damaged' : 'is missing';
    if (found) {
      pristine.set(path, found);
      problems.push({
        code: 'CW_RECORDS_REPAIRED',
        severity: 'warning',
        message: `'${file}' ${what}; an equal copy was found`,
        file,
      });
    } else {
      problems.push({
        code: 'CW_RECORDS_LOST',
        severity: 'warning',
        message: `'${file}' ${what}, and neither the repository nor the history of git has an equal copy: '${path}' cannot be merged where it was changed by hand`,
        file,
        hint: 'Take the file from a backup, or compare the two versions by hand this time.',
      });
    }
  }
  return { pristine, problems };
}

/** What has a pristine copy: every generated file but the documents, the records and the vendored library chart. */
export function pristinePaths({ files, documents }: Lock): string[] {
  const own = new Set(Object.values(documents).map(document => document?.path));
  const vendored = 'chart/charts/';
  return Object.keys(files).filter(
    path =>
      !own.has(path) &&
      !path.startsWith(vendored) &&
      !path.startsWith(`${RECORD_FOLDER}/`),
  );
}

/**
 * A pristine copy that has the checksum. Git may turn line breaks into those of another system when it checks a file out;
 * that is no damage.
 */
export function wholeCopy(
  copy: Uint8Array,
  checksum: string,
): Uint8Array | undefined {
  return (
    ifFitting(copy, checksum) ??
    (copy.includes(13)
      ? ifFitting(withoutCarriageReturns(copy), checksum)
      : undefined)
  );
}

/** The file itself, when nobody touched it since it was generated. */
function untouched(place: string, checksum: string): Uint8Array | undefined {
  try {
    return ifFitting(readFileSync(place), checksum);
  } catch {
    return undefined;
  }
}

function fromHistory(
  history: GitHistory,
  path: string,
  checksum: string,
): Uint8Array | undefined {
  const places = [`${PRISTINE_FOLDER}/${path}`, path];
  for (const commit of history.commits(places)) {
    for (const place of places) {
      const content = history.read(commit, place);
      const found = content && ifFitting(content, checksum);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

function ifFitting(
  content: Uint8Array,
  checksum: string,
): Uint8Array | undefined {
  return sha256(content) === checksum ? content : undefined;
}
