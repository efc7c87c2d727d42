import { isError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { Errors, type HttpClient } from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { RetryLaterError } from '../RetryLaterError';
import type { RemoteRepository } from './remoteRepository';

/** Of Node.js, when a connection fails. */
const NETWORK_CODES = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What isomorphic-git needs to speak with a repository over HTTP. */
export function remoteConnection(
  { url, auth }: Pick<RemoteRepository, 'url' | 'auth'>,
  signal: AbortSignal | undefined,
) {
  const abortable: HttpClient = {
    request: request => http.request({ ...request, signal }),
  };
  return {
    http: abortable,
    url,
    onAuth: () => auth,
    // Without this a refused password is asked for again, for ever.
    onAuthFailure: () => ({ cancel: true }),
  };
}

/**
 * What an error of a fetch or push means for the one who waits.
 *
 * @returns NotAllowedError, NotFoundError, RetryLaterError, or the error itself when it is none of these.
 */
export function transportError(url: string, error: unknown): unknown {
  if (error instanceof Errors.UserCanceledError) {
    return new NotAllowedError(
      `${url} refuses the credentials. Check that they are valid and suffice`,
    );
  }
  if (error instanceof Errors.HttpError) {
    const { statusCode } = error.data;
    if (statusCode === 403 || statusCode === 401) {
      return new NotAllowedError(
        `${url} refuses the credentials (${statusCode}). Check that they are valid and suffice`,
      );
    }
    if (statusCode === 404) {
      return new NotFoundError(
        `There is no repository ${url} that these credentials can see`,
      );
    }
    if (statusCode === 429 || statusCode >= 500) {
      return new RetryLaterError(
        `${url} was answered with ${statusCode}. Try again later`,
        undefined,
        error,
      );
    }
  }
  if (isError(error) && NETWORK_CODES.has(String(error.code))) {
    return new RetryLaterError(`Nobody answers at ${url}`, undefined, error);
  }
  return error;
}
