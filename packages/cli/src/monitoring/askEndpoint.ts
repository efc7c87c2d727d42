import { usageProblem } from '../InputError';

/** Milliseconds that a part of the stack has to answer. */
const PATIENCE = 10_000;

/**
 * GET of a path below an address; JSON where it is, else the text.
 *
 * @throws InputError when nothing answers, or not with success.
 */
export async function askEndpoint(
  address: string,
  path: string,
  signal: AbortSignal,
  body?: unknown,
): Promise<unknown> {
  const url = addressOf(address, path);
  let text: string;
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    text = await response.text();
    if (!response.ok) throw new Error(`it answers ${response.status}`);
  } catch (error) {
    throw usageProblem(
      'CW_ENDPOINT',
      `${url.href}: ${reasonOf(error)}`,
      'Is the address right? In a cluster, `kubectl port-forward` opens a way to it.',
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function addressOf(address: string, path: string): URL {
  try {
    return new URL(`${address.replace(/\/+$/, '')}${path}`);
  } catch {
    throw usageProblem(
      'CW_ENDPOINT',
      `'${address}' is no address`,
      'Write it in full, such as http://localhost:9090.',
    );
  }
}

/** Node hides why it could not connect in the error's cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== ''
    ? error.cause.message
    : error.message;
}
