import { sha256 } from '../../../emit/record/sha256';
import { parseLock } from '../../../files/readLock';
import type { Lock } from '../../../emit/record/Lock';
import { fileBytes, FileTree } from '../../../files/FileTree';
import type { ConflictStyle } from '../../merge/TextMerge';
import { planFiles } from '../../plan/planFiles';
import type { FilePlan, PresentFile } from '../../plan/RegenerationPlan';

/** A repository in memory: what lies there, and what was generated last. */
export class MemoryRepository {
  constructor(
    readonly present: ReadonlyMap<string, PresentFile>,
    readonly generated: FileTree,
  ) {}

  /** As it comes out of a generation. */
  static generatedAs(files: FileTree): MemoryRepository {
    return new MemoryRepository(
      new Map(
        [...files].map(([path, file]) => [
          path,
          { content: fileBytes(file), executable: file.mode === 0o755 },
        ]),
      ),
      files,
    );
  }

  plan(ours: FileTree, style: ConflictStyle = 'keep'): FilePlan[] {
    return planFiles(
      {
        lock: lockOf(this.generated),
        pristine: pristineOf(this.generated),
        present: this.present,
        generated: ours,
        inputs: new Set(),
      },
      () => ({ style }),
    );
  }

  /** The repository after the plan. */
  apply(plans: readonly FilePlan[], ours: FileTree): MemoryRepository {
    const present = new Map(this.present);
    for (const { path, change, file } of plans) {
      if (file) {
        present.set(path, {
          content: fileBytes(file),
          executable: file.mode === 0o755,
        });
      } else if (change === 'removed') {
        present.delete(path);
      }
    }
    return new MemoryRepository(present, ours);
  }
}

/** The vendored library chart has no pristine copies: nobody is to edit it. */
export function isVendored(path: string): boolean {
  return path.startsWith('chart/charts/');
}

function pristineOf(files: FileTree): Map<string, Uint8Array> {
  return new Map(
    [...files]
      .filter(([path]) => !isVendored(path))
      .map(([path, file]) => [path, fileBytes(file)]),
  );
}

function lockOf(files: FileTree): Lock {
  return {
    ...parseLock(
      'apiVersion: chartwright.dev/v1\nkind: Lock\nmetadata: {name: orders}\ngenerator: {version: 0.1.0}\nlibrary: {name: chartwright, version: 0.1.0}\ndocuments: {}\nreleases: {}\nfiles: {}\n',
    )!,
    files: Object.fromEntries(
      [...files].map(([path, file]) => [
        path,
        {
          sha256: sumOf(file),
          ...(file.mode === 0o755 && { mode: '0755' as const }),
        },
      ]),
    ),
  };
}

const sums = new WeakMap<object, string>();

function sumOf(file: { content: string | Uint8Array }): string {
  const known = sums.get(file) ?? sha256(file.content);
  sums.set(file, known);
  return known;
}
