import type { FleetEnd, FleetResult } from '@chartwright/core/fleet';
import type { Colours } from '../terminal/Terminal';

/** Order in which a summary tells outcomes. */
const OUTCOMES: readonly (readonly [FleetResult['outcome'], string])[] = [
  ['unchanged', 'up to date'],
  ['regenerated', 'regenerated'],
  ['drift', 'would change'],
  ['conflicts', 'with conflicts left'],
  ['refused', 'not written because of conflicts'],
  ['failed', 'failed'],
];

/** What came of one member, for people; nothing for one that was up to date. */
export function fleetResultText(result: FleetResult, colours: Colours): string {
  const { path, outcome, from, to, files, conflicts, risks } = result;
  const checked = (result.findings?.error ?? 0) > 0;
  if (outcome === 'unchanged' && !checked) return '';
  const mark = {
    unchanged: colours.dim,
    drift: colours.cyan,
    regenerated: colours.green,
    conflicts: colours.yellow,
    refused: colours.red,
    failed: colours.red,
  }[outcome];
  const counts = Object.entries(files).map(
    ([change, count]) => `${count} ${change}`,
  );
  const changes = result.problems ? '' : counts.join(', ') || 'records';
  const upgrade =
    from &&
    to &&
    (from.generator !== to.generator || from.library !== to.library)
      ? colours.dim(
          `  generator ${from.generator} -> ${to.generator}, library chart ${from.library} -> ${to.library}`,
        )
      : '';
  return [
    `${mark(outcome.padEnd(11))}  ${path}  ${changes}${
      conflicts > 0
        ? ` (${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'})`
        : ''
    }${upgrade}`.trimEnd(),
    ...Object.entries(risks).map(
      ([message, environments]) =>
        `    ${colours.yellow(`! ${message}`)} (${environments.join(', ')})`,
    ),
    ...(checked
      ? [
          `    ${colours.red(
            `${result.findings!.error} findings at error`,
          )}; see \`chartwright check\``,
        ]
      : []),
    ...(result.problems ?? []).map(
      ({ file, line, code, message }) =>
        `    ${colours.red(code)} ${
          file === undefined ? '' : `${file}${line ? `:${line}` : ''}: `
        }${message}`,
    ),
    '',
  ].join('\n');
}

/** The end of a run, in one sentence or two. */
export function fleetSummaryText(
  results: readonly FleetResult[],
  { end, total }: { end: FleetEnd; total: number },
  colours: Colours,
): string {
  const counts = OUTCOMES.flatMap(([outcome, words]) => {
    const count = results.filter(result => result.outcome === outcome).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  const told = counts.length > 0 ? `: ${counts.join(', ')}` : '';
  if (end === 'canary-failed') {
    return `${colours.red('Stopped')} after ${
      results.length
    } of ${total} services${told}. A canary failed, so the others were not begun; the same command goes on when it is mended.\n`;
  }
  if (end === 'interrupted') {
    return `Interrupted after ${results.length} of ${total} services${told}. The same command goes on.\n`;
  }
  return `${total} services${told}.\n`;
}
