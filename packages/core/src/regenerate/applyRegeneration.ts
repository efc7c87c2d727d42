import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRISTINE_FOLDER } from '../emit/record/recordPaths';
import { compareText } from '../files/compareText';
import { deferInterrupts } from '../files/deferInterrupts';
import { withFileSystemErrors } from '../files/FileSystemError';
import { fileBytes } from '../files/FileTree';
import type { Regeneration } from './Regeneration';
import { applyChanges, type FolderChanges } from './repository/applyChanges';
import {
  markedFiles,
  markUnmerged,
  UnmergedFile,
} from './repository/markUnmerged';
import {
  UNRESOLVED_PATH,
  unresolvedMarkers,
  unresolvedText,
} from './repository/unresolvedMarkers';

/**
 * Writes what the plan says, all of it or nothing. Conflict markers are told to Git, too.
 *
 * @param marked - Whether the plan was made with conflicts marked.
 * @throws FileSystemError when the file system fails; the repository is then as it was.
 */
export function applyRegeneration(
  folder: string,
  { changes, files }: Pick<Regeneration, 'changes' | 'files'>,
  marked: boolean,
): void {
  if (
    changes.write.size + changes.remove.length === 0 &&
    !isAnyResolved(folder)
  ) {
    return;
  }
  withFileSystemErrors(`regenerate '${folder}'`, () => {
    const unmerged = marked ? unmergedFiles(folder, files, changes) : [];
    deferInterrupts(() =>
      applyChanges(
        folder,
        withUnresolved(
          changes,
          [...unresolvedMarkers(folder).keys()],
          unmerged.map(({ path }) => path),
        ),
      ),
    );
    if (unmerged.length > 0) {
      markUnmerged(folder, unmerged);
    }
  });
}

/** Whether the record of files with markers names one that has none any more. */
function isAnyResolved(folder: string): boolean {
  const text = readIfThere(join(folder, UNRESOLVED_PATH))?.toString();
  return (
    text !== undefined &&
    text !== unresolvedText([...unresolvedMarkers(folder).keys()])
  );
}

/** With the record of which files have conflict markers in them from now on. */
function withUnresolved(
  { write, remove }: FolderChanges,
  left: readonly string[],
  marked: readonly string[],
): FolderChanges {
  const paths = [
    ...new Set([...left.filter(path => !write.has(path)), ...marked]),
  ].sort(compareText);
  return paths.length > 0
    ? {
        write: new Map([
          ...write,
          [UNRESOLVED_PATH, { content: unresolvedText(paths) }],
        ]),
        remove,
      }
    : { write, remove: [...remove, UNRESOLVED_PATH] };
}

/** Read before anything is written: afterwards the old pristine copy is gone. */
function unmergedFiles(
  folder: string,
  files: Regeneration['files'],
  changes: Regeneration['changes'],
): UnmergedFile[] {
  return markedFiles(files).map(({ path, generatedPath = path }) => {
    const pristine = `${PRISTINE_FOLDER}/${generatedPath}`;
    const base = readIfThere(join(folder, pristine));
    const written = changes.write.get(pristine);
    return {
      path,
      base,
      theirs: readIfThere(join(folder, path)),
      ours: written ? fileBytes(written) : base,
    };
  });
}

function readIfThere(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
