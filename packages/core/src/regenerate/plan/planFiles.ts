import type { Lock } from '../../emit/record/Lock';
import { RECORD_FOLDER } from '../../emit/record/recordPaths';
import { compareText } from '../../files/compareText';
import type { FileTree } from '../../files/FileTree';
import { FileMergeOptions } from '../merge/mergeFile';
import { findRenames } from './findRenames';
import { MineRule, mineOf } from '../mine/MineRule';
import { planMine } from './planMine';
import type { FilePlan, PresentFile } from './RegenerationPlan';

/** Everything that decides what a regeneration does to the files. */
export interface FilesToPlan {
  readonly lock: Lock;
  /** Pristine copies by generated path. */
  readonly pristine: ReadonlyMap<string, Uint8Array>;
  /** Every file of the repository outside `.git` and the generator's records. */
  readonly present: ReadonlyMap<string, PresentFile>;
  /** The new generation, with its records. */
  readonly generated: FileTree;
  /** Paths of the documents, which are the generator's input and never its output. */
  readonly inputs: ReadonlySet<string>;
  /** What the documents say is a person's. */
  readonly mine?: readonly MineRule[];
}

/**
 * Plans the whole repository: one entry a file that the generator made or makes. A person's own files are in none.
 *
 * @returns the entries, sorted by path.
 */
export function planFiles(
  files: FilesToPlan,
  options: (path: string) => FileMergeOptions,
): FilePlan[] {
  const made = new Set([
    ...Object.keys(files.lock.files),
    ...files.generated.keys(),
  ]);
  const paths = [...made].filter(
    path => !path.startsWith(`${RECORD_FOLDER}/`) && !files.inputs.has(path),
  );
  const pristineOf = (isThere: boolean) =>
    new Map(
      paths.flatMap(path => {
        const pristine = files.pristine.get(path);
        return pristine && files.present.has(path) === isThere
          ? [[path, pristine] as const]
          : [];
      }),
    );
  const renames = findRenames(
    pristineOf(false),
    pristineOf(true),
    new Map([...files.present].filter(([path]) => !made.has(path))),
  );
  return paths
    .map(generatedPath => {
      const path = renames.get(generatedPath) ?? generatedPath;
      return planMine(
        {
          path,
          generatedPath,
          locked: files.lock.files[generatedPath],
          pristine: files.pristine.get(generatedPath),
          theirs: files.present.get(path),
          ours: files.generated.get(generatedPath),
        },
        mineOf(files.mine ?? [], [path, generatedPath]),
        options(path),
      );
    })
    .sort((a, b) => compareText(a.path, b.path));
}
