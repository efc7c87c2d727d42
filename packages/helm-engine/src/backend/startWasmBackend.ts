import { Worker } from 'node:worker_threads';
import { type Backend, BackendFailure } from './Backend';

/** What the worker posts, see `assets/worker.cjs`. */
type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly message: string };

/**
 * Stack of the worker in MB. Go's WebAssembly keeps its calls on the thread's stack, and Helm allows 1000 nested
 * includes; node's default of 4 MB ends before.
 */
const STACK_MB = 64;

class WorkerBackend implements Backend {
  private pending:
    | {
        resolve: (message: WorkerMessage) => void;
        reject: (error: Error) => void;
      }
    | undefined;
  private failure: BackendFailure | undefined;

  constructor(private readonly worker: Worker) {
    worker.on('message', (message: WorkerMessage) => this.settle(message));
    worker.on('error', error => this.fail(error.message));
    worker.on('exit', () => this.fail('the engine thread ended'));
  }

  async start(module: WebAssembly.Module): Promise<void> {
    await this.ask({ module });
  }

  async exchange(message: Uint8Array): Promise<Uint8Array> {
    const answer = await this.ask({ request: message });
    if (answer.kind !== 'answer') {
      throw new BackendFailure(`the engine thread answered '${answer.kind}'`);
    }
    return answer.bytes;
  }

  async end(): Promise<void> {
    this.fail('the engine was closed');
    await this.worker.terminate();
  }

  private ask(message: unknown): Promise<WorkerMessage> {
    if (this.failure) {
      return Promise.reject(this.failure);
    }
    // Only a thread that owes an answer keeps the process alive.
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.pending = { resolve, reject };
      this.worker.postMessage(message);
    });
  }

  private settle(message: WorkerMessage): void {
    if (message.kind === 'failure') {
      this.fail(message.message);
      return;
    }
    this.worker.unref();
    this.pending?.resolve(message);
    this.pending = undefined;
  }

  private fail(reason: string): void {
    this.failure ??= new BackendFailure(reason);
    this.worker.unref();
    this.pending?.reject(this.failure);
    this.pending = undefined;
  }
}

/**
 * Starts the WebAssembly engine in a worker thread, so that it can be stopped and the caller's thread stays free.
 *
 * @param workerFile - path of `assets/worker.cjs`
 * @param module - the compiled engine; threads share it
 */
export async function startWasmBackend(
  workerFile: string,
  module: Promise<WebAssembly.Module>,
): Promise<Backend> {
  // The thread starts while the module still compiles.
  const worker = new Worker(workerFile, {
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  const backend = new WorkerBackend(worker);
  try {
    await backend.start(await module);
  } catch (error) {
    await backend.end();
    throw error;
  }
  return backend;
}
