import { InputError } from '@backstage/errors';
import type { Request } from 'express';

/** Longest value of a query parameter; paths in repositories are shorter. */
const MAX_LENGTH = 1024;

/**
 * A query parameter that is given once, or the fallback.
 *
 * @throws InputError when it is missing and there is no fallback, given twice, or too long.
 */
export function queryText(
  request: Request,
  name: string,
  fallback?: string,
): string {
  const value = request.query[name] ?? fallback;
  if (typeof value !== 'string' || value.length > MAX_LENGTH) {
    throw new InputError(
      `Expected the query parameter '${name}' once, with at most ${MAX_LENGTH} characters`,
    );
  }
  return value;
}
