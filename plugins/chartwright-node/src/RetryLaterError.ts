import { ServiceUnavailableError } from '@backstage/errors';

/**
 * What was asked for could not be done now and is worth a try later: a forge limits requests or does not answer, or
 * somebody else changed the same branch at the same time.
 *
 * @public
 */
export class RetryLaterError extends ServiceUnavailableError {
  /** @param retryAfterSeconds - The earliest time for the next try, where it is known. */
  constructor(
    message: string,
    readonly retryAfterSeconds?: number,
    cause?: unknown,
  ) {
    super(message, cause);
  }
}

/**
 * Whether, and when, what failed with this error is worth another try.
 *
 * @public
 */
export function retryAdvice(error: unknown): {
  retryable: boolean;
  retryAfterSeconds?: number;
} {
  if (!(error instanceof RetryLaterError)) return { retryable: false };
  const { retryAfterSeconds } = error;
  return {
    retryable: true,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}
