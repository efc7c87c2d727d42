import type {
  ErrorCode,
  Problem,
} from '@chartwright/backstage-plugin-chartwright-common';

/** The command cannot do what it was asked to because of its input: every problem at once. Exit code 2. */
export class InputError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.name = 'InputError';
  }
}

/** One problem with what was typed. */
export function usageProblem(
  code: ErrorCode,
  message: string,
  hint?: string,
): InputError {
  return new InputError([
    { code, severity: 'error', message, ...(hint !== undefined && { hint }) },
  ]);
}
