import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { InputError } from '../InputError';

/** The problems that an error carries and a person can mend; undefined for faults of the program. */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof InputError) return error.problems;
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'WriteRefusedError')
    return (error as Error & { problems: Problem[] }).problems;
  if (error.name === 'FileSystemError')
    return [(error as Error & { problem: Problem }).problem];
  return undefined;
}
