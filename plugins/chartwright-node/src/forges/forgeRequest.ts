import { NotAllowedError } from '@backstage/errors';
import { RetryLaterError } from '../RetryLaterError';
import { isRateLimited, retryAfter } from './retryAfter';

/** A forge's answer that is not an error for the caller: the statuses asked for. */
export interface ForgeResponse {
  status: number;
  /** Parsed JSON; undefined when the body is not JSON. */
  body: unknown;
}

/** A call of a forge's HTTP interface. */
export interface ForgeRequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT';
  headers: Record<string, string>;
  body?: object;
  /** Statuses that are answers; every other one is an error. */
  expected: number[];
  signal?: AbortSignal;
}

/** Longest part of a forge's own message that is repeated. */
const MESSAGE_LENGTH = 300;

/**
 * One call of a forge's HTTP interface.
 *
 * @throws NotAllowedError for 401 and 403, RetryLaterError for rate limits, 5xx and when nobody answers, else Error. The
 *   message has the forge's own words; it never has the credentials.
 */
export async function forgeRequest(
  url: string,
  options: ForgeRequestOptions,
): Promise<ForgeResponse> {
  const { method = 'GET', headers, body, expected, signal } = options;
  const response = await fetch(url, {
    method,
    signal,
    headers: {
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body && JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new RetryLaterError(
      `Nobody answers at ${new URL(url).origin}`,
      undefined,
      error,
    );
  });
  const text = await response.text();
  const parsed = parseJson(text);
  if (expected.includes(response.status)) {
    return { status: response.status, body: parsed };
  }
  const message = `${method} ${url} was answered with ${response.status}${said(
    parsed,
  )}`;
  if (isRateLimited(response.status, response.headers)) {
    const seconds = retryAfter(response.headers);
    throw new RetryLaterError(
      `${message}. Try again ${
        seconds === undefined ? 'later' : `in ${seconds} s`
      }`,
      seconds,
    );
  }
  if (response.status === 401 || response.status === 403) {
    throw new NotAllowedError(
      `${message}. Check that the credentials for ${
        new URL(url).host
      } are valid and suffice`,
    );
  }
  if (response.status >= 500) {
    throw new RetryLaterError(
      `${message}. Try again later`,
      retryAfter(response.headers),
    );
  }
  throw new Error(message);
}

/**
 * A text field of an answer.
 *
 * @throws Error when the field is not there, as then somebody else answers than expected.
 */
export function textField(body: unknown, field: string): string {
  const value = fieldOf(body, field);
  if (typeof value !== 'string') {
    throw new Error(`Expected the text field '${field}' in the forge's answer`);
  }
  return value;
}

/** A number in an answer. @throws Error as {@link textField}. */
export function numberField(body: unknown, field: string): number {
  const value = fieldOf(body, field);
  if (typeof value !== 'number') {
    throw new Error(`Expected the number '${field}' in the forge's answer`);
  }
  return value;
}

/** An answer that is a JSON object. @throws Error as {@link textField}. */
export function objectOf(body: unknown): object {
  if (typeof body !== 'object' || body === null) {
    throw new Error("Expected an object in the forge's answer");
  }
  return body;
}

/** An answer that is a list. @throws Error as {@link textField}. */
export function listOf(body: unknown): unknown[] {
  if (!Array.isArray(body)) {
    throw new Error("Expected a list in the forge's answer");
  }
  return body;
}

/** A field of an answer, undefined when there is none. */
export function fieldOf(body: unknown, field: string): unknown {
  return typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === field)?.[1]
    : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function said(body: unknown): string {
  const message = fieldOf(body, 'message') ?? fieldOf(body, 'error');
  if (message === undefined) return '';
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  return `: ${text.slice(0, MESSAGE_LENGTH)}`;
}
