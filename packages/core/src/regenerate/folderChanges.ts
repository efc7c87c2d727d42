import { PRISTINE_FOLDER, RECORD_FOLDER } from '../emit/record/recordPaths';
import { fileBytes, FileTree, GeneratedFile } from '../files/FileTree';
import type { FilePlan } from './plan/RegenerationPlan';
import { withoutCarriageReturns } from './records/withoutCarriageReturns';
import type { FolderChanges } from './repository/applyChanges';

/** What lies in the repository now. */
export interface PresentRecords {
  /** Pristine copies by generated path, whole or not. */
  readonly pristine: ReadonlyMap<string, Uint8Array>;
  /** The other files. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** The plan's writes and the new records; what is already so is not written again. */
export function folderChanges(
  files: readonly FilePlan[],
  generated: FileTree,
  present: PresentRecords,
): FolderChanges {
  const write = new Map<string, GeneratedFile>();
  const remove: string[] = [];
  for (const { path, change, file } of files) {
    if (file) {
      write.set(path, file);
    } else if (change === 'removed') {
      remove.push(path);
    }
  }
  const pristine = `${PRISTINE_FOLDER}/`;
  for (const [path, file] of generated) {
    if (path.startsWith(`${RECORD_FOLDER}/`)) {
      const now = path.startsWith(pristine)
        ? present.pristine.get(path.slice(pristine.length))
        : present.read(path);
      if (!now || !isSame(now, fileBytes(file))) {
        write.set(path, file);
      }
    }
  }
  for (const path of present.pristine.keys()) {
    if (!generated.has(`${pristine}${path}`)) {
      remove.push(`${pristine}${path}`);
    }
  }
  return { write, remove };
}

/** Whether a record is what it should be, whatever line breaks Git gave it at check-out. */
function isSame(now: Uint8Array, generated: Uint8Array): boolean {
  return (
    Buffer.compare(now, generated) === 0 ||
    (now.includes(13) &&
      !generated.includes(13) &&
      Buffer.compare(withoutCarriageReturns(now), generated) === 0)
  );
}
