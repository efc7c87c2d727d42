import { HelmRenderError } from '../HelmRenderError';
import {
  type DecodedMessage,
  decodeMessage,
  encodeMessage,
} from '../wire/frame';
import type { WireRequest } from '../wire/messages';
import { type Backend, BackendFailure, type StartBackend } from './Backend';

/** A chart as a lane sends it to its engine. */
export interface LoadableChart {
  /** Names the chart in messages; equal charts have equal keys. */
  readonly key: string;
  /** Writes the message that loads it, a new one each time: to send one gives it away. */
  load(): Uint8Array;
}

/**
 * Charts that one engine keeps loaded; the one that was used longest ago goes first. Each takes about 1.5 MB, and what
 * charts have in common stays parsed without them, so that loading one anew takes little.
 */
const MAX_CHARTS = 8;

/**
 * One engine and the queue before it.
 *
 * @remarks
 * A lane starts its engine, and starts it anew after a time limit or a crash; it loads charts as they are needed. So a
 * chart that loops or exhausts the memory costs itself an error, and the next request the time of a start.
 */
export class Lane {
  private backend: Promise<Backend> | undefined;
  /** The charts that the engine has, with its answers to loading them. */
  private readonly loaded = new Map<string, DecodedMessage>();
  private tail: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private closed = false;

  constructor(private readonly start: StartBackend) {}

  /** How many requests wait or run. */
  get load(): number {
    return this.waiting;
  }

  /** Whether the engine has a chart loaded. */
  has(chart: LoadableChart): boolean {
    return this.loaded.has(chart.key);
  }

  /** Starts the engine ahead of the first request. */
  warmUp(): void {
    // The first request reports why a start failed.
    this.running().catch(() => {});
  }

  /** Loads a chart, unless it is; resolves to the engine's answer, which may be a failure of the chart. */
  loadChart(
    chart: LoadableChart,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    return this.enqueue(() => this.ensure(chart, timeLimitMs));
  }

  /** Asks about a chart, loading it when needed. */
  ask(
    chart: LoadableChart,
    request: WireRequest,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    return this.enqueue(async () => {
      const loaded = await this.ensure(chart, timeLimitMs);
      return loaded.head.failure
        ? loaded
        : this.send(encodeMessage(request), timeLimitMs);
    });
  }

  /** Ends the engine; requests that wait are rejected. */
  async close(): Promise<void> {
    this.closed = true;
    await this.stop();
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const result = this.tail.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.tail = result.catch(() => {});
    return result;
  }

  private running(): Promise<Backend> {
    if (this.closed) {
      return Promise.reject(new BackendFailure('the engine was closed'));
    }
    this.backend ??= this.start();
    return this.backend;
  }

  /** Loads a chart when it is not, makes it the latest used one, and drops the one that was used longest ago. */
  private async ensure(
    chart: LoadableChart,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    const answer =
      this.loaded.get(chart.key) ??
      (await this.send(chart.load(), timeLimitMs));
    if (answer.head.failure) {
      return answer;
    }
    this.loaded.delete(chart.key);
    this.loaded.set(chart.key, answer);
    const [oldest] = this.loaded.keys();
    if (this.loaded.size > MAX_CHARTS && oldest !== undefined) {
      this.loaded.delete(oldest);
      await this.send(
        encodeMessage({ op: 'drop', chart: oldest }),
        timeLimitMs,
      );
    }
    return answer;
  }

  private async send(
    message: Uint8Array,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    let timer: NodeJS.Timeout | undefined;
    try {
      // Starting is the engine's time, not the chart's.
      const backend = await this.running();
      const timeLimit = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(timeoutError(timeLimitMs)),
          timeLimitMs,
        );
      });
      return decodeMessage(
        await Promise.race([backend.exchange(message), timeLimit]),
      );
    } catch (error) {
      await this.stop();
      throw error instanceof HelmRenderError ? error : crashError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  private async stop(): Promise<void> {
    const backend = this.backend;
    this.backend = undefined;
    this.loaded.clear();
    await backend?.then(
      running => running.end(),
      () => {},
    );
  }
}

function timeoutError(timeLimitMs: number): HelmRenderError {
  return new HelmRenderError({
    code: 'timeout',
    message: `rendering took longer than ${timeLimitMs} ms and was stopped: does a template loop, or recurse without end?`,
  });
}

function crashError(error: unknown): HelmRenderError {
  const reason = error instanceof Error ? error.message : String(error);
  return new HelmRenderError({
    code: 'crash',
    message: `the rendering engine ended: ${reason}`,
  });
}
