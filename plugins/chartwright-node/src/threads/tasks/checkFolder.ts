import { chartTargets, checkTarget, type CheckResult } from '@chartwright/core';
import type { TaskContext } from './TaskContext';

/**
 * A chart that was checked.
 *
 * @public
 */
export interface CheckedChart {
  /** Folder of the chart. */
  folder: string;
  result: CheckResult;
}

/**
 * Renders and checks the charts of a folder: the one of a generated repository, a chart by itself, or those one level below.
 *
 * @param input - `relativeTo`: findings name files by their path in this folder; by default as the chart's folder does.
 */
export async function checkFolder(
  input: { folder: string; relativeTo?: string },
  context: TaskContext,
): Promise<CheckedChart[]> {
  const { folder, relativeTo } = input;
  const checked: CheckedChart[] = [];
  for (const target of chartTargets(folder)) {
    context.throwIfStopped();
    const result = await checkTarget(target, await context.renderer(), {
      cache: context.cache,
      folder:
        relativeTo === undefined
          ? target.folder
          : target.folder.slice(relativeTo.length + 1),
    });
    checked.push({ folder: target.folder, result });
  }
  return checked;
}
