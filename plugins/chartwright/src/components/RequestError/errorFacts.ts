import { ResponseError } from '@backstage/errors';
import { errorMessages } from '../../translations/errorMessages';

/** What became of a request, as far as it matters for what to do next. */
export type ErrorKind = keyof typeof errorMessages.kinds;

const KINDS: Partial<Record<number, ErrorKind>> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'missing',
  429: 'tooMany',
  502: 'unreachable',
  503: 'busy',
  504: 'busy',
};

/**
 * Tells why a request failed.
 *
 * @returns The kind, and the words of the backend, when it had any beyond the kind.
 */
export function errorFacts(error: Error): { kind: ErrorKind; words: string } {
  if (isResponseError(error)) {
    const { statusCode } = error;
    return {
      kind: KINDS[statusCode] ?? (statusCode < 500 ? 'refused' : 'broken'),
      words: error.cause.message,
    };
  }
  // `fetch` throws this, in other words in every browser, when there is no answer at all.
  return error instanceof TypeError && /fetch|network|load/i.test(error.message)
    ? { kind: 'unreachable', words: '' }
    : { kind: 'broken', words: error.message };
}

function isResponseError(error: Error): error is ResponseError {
  return error.name === 'ResponseError' && 'statusCode' in error;
}
