import { Worker } from 'node:worker_threads';
import { type Backend, BackendFailure } from './Backend';
import { PendingAnswers } from './PendingAnswers';

/** What the worker posts, see `assets/worker.cjs`. */
type WorkerMessage =
  | { readonly kind: 'ready'; readonly module: WebAssembly.Module }
  | { readonly kind: 'absent' }
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly message: string };

/**
 * Stack of the worker in MB. Go's WebAssembly keeps its calls on the thread's stack, and Helm allows 1000 nested
 * includes; node's default of 4 MB ends before.
 */
const STACK_MB = 64;

/** Where a thread may find the engine unpacked, and what it must be. */
export interface UnpackedEngine {
  readonly files: readonly string[];
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
}

class WorkerBackend implements Backend {
  private readonly pending = new PendingAnswers<WorkerMessage>();
  private failure: BackendFailure | undefined;

  constructor(private readonly worker: Worker) {
    worker.on('message', (message: WorkerMessage) => this.settle(message));
    worker.on('error', error => this.fail(error.message));
    worker.on('exit', () => this.fail('the engine thread ended'));
  }

  /** Resolves to the module that runs; undefined when none of the files is the engine. */
  async start(
    engine:
      | { readonly module: WebAssembly.Module }
      | { readonly engine: UnpackedEngine },
  ): Promise<WebAssembly.Module | undefined> {
    const answer = await this.ask(engine);
    return answer.kind === 'ready' ? answer.module : undefined;
  }

  async exchange(message: Uint8Array): Promise<Uint8Array> {
    const { buffer } = message;
    // A small message shares its memory with others.
    const isAlone =
      buffer instanceof ArrayBuffer && buffer.byteLength === message.byteLength;
    const answer = await this.ask(
      { request: message },
      isAlone ? [buffer] : [],
    );
    if (answer.kind !== 'answer') {
      throw new BackendFailure(`the engine thread answered '${answer.kind}'`);
    }
    return answer.bytes;
  }

  /** A message to a thread leaves at once. */
  async handedOver(): Promise<void> {}

  async end(): Promise<void> {
    this.fail('the engine was closed');
    await this.worker.terminate();
  }

  private ask(
    message: unknown,
    given: ArrayBuffer[] = [],
  ): Promise<WorkerMessage> {
    if (this.failure) {
      return Promise.reject(this.failure);
    }
    // Only a thread that owes an answer keeps the process alive.
    this.worker.ref();
    this.worker.postMessage(message, given);
    return this.pending.next();
  }

  private settle(message: WorkerMessage): void {
    if (message.kind === 'failure') {
      this.fail(message.message);
      return;
    }
    if (this.pending.size <= 1) {
      this.worker.unref();
    }
    this.pending.settle(message);
  }

  private fail(reason: string): void {
    this.failure ??= new BackendFailure(reason);
    this.worker.unref();
    this.pending.fail(this.failure);
  }
}

/**
 * Starts the WebAssembly engine in a worker thread, so that it can be stopped and the caller's thread stays free.
 *
 * @param workerFile - path of `assets/worker.cjs`
 * @param engine - where the thread finds the engine unpacked, or the module that another thread runs
 * @param unpack - gives the module when the thread does not find it
 */
export async function startWasmBackend(
  workerFile: string,
  engine: UnpackedEngine | Promise<WebAssembly.Module>,
  unpack: () => Promise<WebAssembly.Module>,
): Promise<{ backend: Backend; module: WebAssembly.Module }> {
  const worker = new Worker(workerFile, {
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  const backend = new WorkerBackend(worker);
  try {
    if (!(engine instanceof Promise)) {
      const found = await backend.start({ engine });
      if (found) {
        return { backend, module: found };
      }
    }
    const module = await (engine instanceof Promise ? engine : unpack());
    await backend.start({ module });
    return { backend, module };
  } catch (error) {
    await backend.end();
    throw error;
  }
}
