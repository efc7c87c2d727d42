import type { Response } from 'express';

/** A signal that is aborted when the client goes before its answer is there. */
export function abortedWith(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
