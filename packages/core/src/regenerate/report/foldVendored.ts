import type { FilePlan } from '../plan/RegenerationPlan';

/** The folder of a chart that is vendored in the repository's own. */
const VENDORED = /^chart\/charts\/[^/]+\//;

/** Files of one vendored chart that are still listed one by one. */
const FEW = 3;

/**
 * The files of a plan as they are listed: nobody reads the hundred files of the library chart, so those that change alike
 * become one line with their number.
 */
export function foldVendored(files: readonly FilePlan[]): FilePlan[] {
  const groups = new Map<string, FilePlan[]>();
  for (const file of files) {
    const key = groupOf(file);
    if (key !== undefined) {
      groups.set(key, [...(groups.get(key) ?? []), file]);
    }
  }
  return files.flatMap(file => {
    const group = groups.get(groupOf(file) ?? '') ?? [];
    if (group.length <= FEW) {
      return [file];
    }
    return file === group[0]
      ? [
          {
            path: VENDORED.exec(file.path)![0],
            change: file.change,
            conflicts: [],
            reason: `${group.length} files`,
          },
        ]
      : [];
  });
}

/** What a file is listed with; nothing when there is more to say of it. */
function groupOf({
  path,
  change,
  generatedPath,
  reason,
  conflicts,
  mine = [],
}: FilePlan): string | undefined {
  const folder = VENDORED.exec(path)?.[0];
  return folder === undefined ||
    generatedPath !== undefined ||
    reason !== undefined ||
    conflicts.length + mine.length > 0
    ? undefined
    : `${change} ${folder}`;
}
