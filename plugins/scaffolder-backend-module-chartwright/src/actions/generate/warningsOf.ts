import { InputError } from '@backstage/errors';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { formatProblem, type DocumentSource } from '@chartwright/core';

/**
 * The warnings about documents, as people read them.
 *
 * @param main - Its lines are shown beside what is wrong in it.
 * @throws InputError with every error, when there is one.
 */
export function warningsOf(
  problems: readonly Problem[],
  main: DocumentSource,
): string[] {
  const text = Buffer.from(main.text).toString('utf8');
  const messages = (severity: Problem['severity']) =>
    problems
      .filter(problem => problem.severity === severity)
      .map(problem =>
        formatProblem(problem, problem.file === main.path ? text : undefined),
      );
  const errors = messages('error');
  if (errors.length > 0) throw new InputError(errors.join('\n\n'));
  return messages('warning');
}
