import {
  checkTarget,
  mergeResults,
  type CheckResult,
} from '@chartwright/core/check';
import type {
  ChartRenderer,
  RenderCache,
  RenderTarget,
} from '@chartwright/core/render';
import type { CommandContext } from '../CommandContext';
import { Progress } from '../terminal/Progress';

/** Charts that are rendered ahead of the one that is being checked: enough to keep two workers busy. */
const AHEAD = 4;

/** Renders and checks charts, a few at a time so that memory does not grow with their number. */
export async function checkCharts(
  targets: readonly RenderTarget[],
  renderer: ChartRenderer,
  { terminal, signal }: Pick<CommandContext, 'terminal' | 'signal'>,
  cache?: RenderCache,
): Promise<CheckResult> {
  const progress = new Progress(terminal, 'checking', targets.length);
  const results: CheckResult[] = [];
  const waiting = targets.entries();
  const lane = async () => {
    for (const [index, target] of waiting) {
      if (signal.aborted) return;
      progress.step(index, target.folder);
      results[index] = await checkTarget(target, renderer, {
        ...(cache && { cache }),
      });
    }
  };
  try {
    await Promise.all(Array.from({ length: AHEAD }, lane));
  } finally {
    progress.end();
  }
  return mergeResults(results);
}
