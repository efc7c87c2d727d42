import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileSystemError, WriteRefusedError } from '@chartwright/core/files';
import type { ThreadAnswer } from './WriteMessage';

/** A thread that answers requests in their order. */
export interface AskingThread<Request, Result> {
  /** @throws what the thread says went wrong, as the class that it was. */
  ask(request: Request): Promise<Result>;
  /** To be called when nothing is under way. */
  close(): Promise<void>;
}

/** Starts a thread of a file that lies beside the command's. */
export function askingThread<Request, Result>(
  file: string,
): AskingThread<Request, Result> {
  // eslint-disable-next-line no-restricted-syntax -- the bundle puts the files side by side
  const worker = new Worker(join(__dirname, file));
  const waiting: {
    resolve(result: Result): void;
    reject(error: unknown): void;
  }[] = [];
  worker.on('message', (answer: ThreadAnswer<Result>) => {
    const next = waiting.shift()!;
    if ('result' in answer) next.resolve(answer.result);
    else next.reject(errorOf(answer));
  });
  worker.on('error', error => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    ask: request =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(request);
      }),
    async close() {
      await worker.terminate();
    },
  };
}

function errorOf(
  answer: Exclude<ThreadAnswer<unknown>, { result: unknown }>,
): unknown {
  if ('refused' in answer) return new WriteRefusedError(answer.refused);
  if ('failed' in answer) return new FileSystemError(answer.failed);
  return answer.fault;
}
