import { readFileSync } from 'node:fs';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { formatProblem } from '@chartwright/core/spec';
import type { Colours } from '../terminal/Terminal';

const LARGEST_FRAME_SOURCE = 4 * 1024 * 1024;

/** Problems for people: each with the lines around it, the most severe colour on its first line. */
export function showProblems(
  problems: readonly Problem[],
  colours: Colours,
): string {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string | undefined) => {
    if (file === undefined) return undefined;
    if (!texts.has(file)) texts.set(file, readText(file));
    return texts.get(file);
  };
  return problems
    .map(problem => {
      const mark = problem.severity === 'error' ? colours.red : colours.yellow;
      const label = `${problem.severity} ${problem.code}`;
      const [first = '', ...rest] = formatProblem(
        problem,
        textOf(problem.file),
      ).split('\n');
      return [first.replace(label, mark(label)), ...rest].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** The text to quote from; without it a problem still says everything but the lines around it. */
function readText(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return text.length > LARGEST_FRAME_SOURCE ? undefined : text;
  } catch {
    return undefined;
  }
}
