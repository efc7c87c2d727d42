import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRISTINE_FOLDER } from '../emit/record/recordPaths';
import { deferInterrupts } from '../files/deferInterrupts';
import { withFileSystemErrors } from '../files/FileSystemError';
import { fileBytes } from '../files/FileTree';
import type { Regeneration } from './Regeneration';
import { applyChanges } from './repository/applyChanges';
import {
  markedFiles,
  markUnmerged,
  UnmergedFile,
} from './repository/markUnmerged';

/**
 * Writes what the plan says, all of it or nothing. Conflict markers are told to Git, too.
 *
 * @param marked - Whether the plan was made with conflicts marked.
 * @throws FileSystemError when the file system fails; the repository is then as it was.
 */
export function applyRegeneration(
  folder: string,
  { changes, files }: Regeneration,
  marked: boolean,
): void {
  if (changes.write.size + changes.remove.length === 0) {
    return;
  }
  withFileSystemErrors(`regenerate '${folder}'`, () => {
    const unmerged = marked ? unmergedFiles(folder, files, changes) : [];
    deferInterrupts(() => applyChanges(folder, changes));
    if (unmerged.length > 0) {
      markUnmerged(folder, unmerged);
    }
  });
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

function readIfThere(place: string): Uint8Array | undefined {
  try {
    return readFileSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
