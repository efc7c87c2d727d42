import { InputError } from '@backstage/errors';
import type { z } from 'zod/v3';

/**
 * The input of an action with the defaults of its schema in place. The scaffolder checks inputs against JSON Schema made
 * of the same schema, and applies no default.
 *
 * @throws InputError that names every field that does not fit.
 */
export function parseInput<T extends z.ZodTypeAny>(
  schema: T,
  input: unknown,
): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InputError(
    result.error.issues
      .map(issue => `input.${issue.path.join('.')}: ${issue.message}`)
      .join('\n'),
  );
}
