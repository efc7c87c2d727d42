import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { type Backend, BackendFailure } from './Backend';
import { framed } from '../wire/frame';
import { PendingAnswers } from './PendingAnswers';

/** Length of the field before each message, see `go/main_native.go`. */
const FRAME_LENGTH = 4;
/** How much of the process's last words to keep, in characters. */
const LAST_WORDS = 2000;

type EngineProcess = ChildProcessByStdio<Writable, Readable, Readable>;

class ProcessBackend implements Backend {
  private readonly pending = new PendingAnswers<Uint8Array>();
  private written: Promise<void> = Promise.resolve();
  private failure: BackendFailure | undefined;
  private received: Buffer[] = [];
  private receivedLength = 0;
  private lastWords = '';

  constructor(private readonly child: EngineProcess) {
    child.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      this.lastWords = (this.lastWords + chunk.toString()).slice(0, LAST_WORDS);
    });
    child.on('error', error => this.fail(error.message));
    child.on('close', (code, signal) => this.fail(this.reasonOf(code, signal)));
    // Writing to a process that has ended; 'close' tells why.
    child.stdin.on('error', () => {});
    this.keepAlive(false);
  }

  exchange(message: Uint8Array): Promise<Uint8Array> {
    if (this.failure) {
      return Promise.reject(this.failure);
    }
    this.keepAlive(true);
    const [length, content] = framed(message);
    const { stdin } = this.child;
    this.written = new Promise(resolve => {
      stdin.cork();
      stdin.write(length);
      // Also called when it cannot be written.
      stdin.write(content, () => resolve());
      stdin.uncork();
    });
    return this.pending.next();
  }

  handedOver(): Promise<void> {
    return this.written;
  }

  async end(): Promise<void> {
    const busy = this.pending.size > 0;
    const ended = this.failure !== undefined;
    this.fail('the engine was closed');
    if (ended) {
      return;
    }
    if (busy) {
      await new Promise(resolve => {
        this.child.once('close', resolve);
        // 'close' comes after the pipes have ended, not only the process.
        this.keepAlive(true);
        this.child.kill('SIGKILL');
      });
    } else {
      // It waits for a message, and ends by itself when there will be none; a process of the caller need not wait for that.
      this.child.stdin.end();
    }
  }

  /** Only a process that owes an answer keeps this one alive. */
  private keepAlive(needed: boolean): void {
    const handles = [
      this.child,
      this.child.stdin,
      this.child.stdout,
      this.child.stderr,
    ];
    for (const handle of handles) {
      if (handle instanceof Socket || handle === this.child) {
        (handle as { ref(): void; unref(): void })[needed ? 'ref' : 'unref']();
      }
    }
  }

  private receive(chunk: Buffer): void {
    this.received.push(chunk);
    this.receivedLength += chunk.length;
    for (let answer = this.takeAnswer(); answer; answer = this.takeAnswer()) {
      this.keepAlive(this.pending.size > 1);
      this.pending.settle(answer);
    }
  }

  /** The first answer of what was received, once it is whole. */
  private takeAnswer(): Uint8Array | undefined {
    if (this.receivedLength < FRAME_LENGTH) {
      return undefined;
    }
    const first = this.received[0];
    if (first === undefined || first.length < FRAME_LENGTH) {
      this.received = [Buffer.concat(this.received)];
    }
    const end = FRAME_LENGTH + (this.received[0]?.readUInt32LE(0) ?? 0);
    if (this.receivedLength < end) {
      return undefined;
    }
    const all = Buffer.concat(this.received);
    this.received = [all.subarray(end)];
    this.receivedLength -= end;
    return all.subarray(FRAME_LENGTH, end);
  }

  private reasonOf(code: number | null, signal: NodeJS.Signals | null): string {
    const words = /^(?:fatal error|runtime|panic): .*$/m.exec(
      this.lastWords,
    )?.[0];
    return words ?? `the engine process ended with ${signal ?? `code ${code}`}`;
  }

  private fail(reason: string): void {
    this.failure ??= new BackendFailure(reason);
    this.pending.fail(this.failure);
  }
}

/**
 * Starts the native engine as a child process. Rejects when the file cannot be executed.
 *
 * @param rehearsal - See {@link HelmEngineOptions.rehearsal}.
 */
export async function startNativeBackend(
  file: string,
  rehearsal?: string,
): Promise<Backend> {
  // Nothing of the user's environment, a chart has no business with it; the time zone is that of the WebAssembly engine.
  const child = spawn(file, rehearsal === undefined ? [] : [rehearsal], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { TZ: 'UTC' },
    windowsHide: true,
  });
  const backend = new ProcessBackend(child);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  return backend;
}
