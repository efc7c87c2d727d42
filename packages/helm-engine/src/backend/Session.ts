import { HelmRenderError } from '../HelmRenderError';
import { KeptContents } from '../KeptContents';
import {
  type DecodedMessage,
  decodeMessage,
  encodeMessage,
} from '../wire/frame';
import type { WireRequest } from '../wire/messages';
import type { Backend, StartBackend } from './Backend';

/** A chart as it is sent to an engine. */
export interface LoadableChart {
  /** Names the chart in messages; equal charts have equal keys. */
  readonly key: string;
  /** Writes the message that loads it, a new one each time, as to send one gives it away: without what the engine has. */
  load(kept: KeptContents): Uint8Array;
}

/** Another message ended the engine before it came to this one, which can be sent to a new engine. */
export class SessionEndedError extends Error {
  override readonly name = 'SessionEndedError';
}

/**
 * Charts that one engine keeps loaded; the one that was used longest ago goes first. Each takes about 1.5 MB, and what
 * charts have in common stays parsed without them, so that loading one anew takes little.
 */
export const MAX_CHARTS = 8;

/** Messages that an engine has before it at most: enough never to wait for the next one. */
const MAX_UNDER_WAY = 8;

/**
 * One engine from its start to its end, and the charts that it has.
 *
 * @remarks
 * Messages are sent without waiting for the answers before them, so that an engine works while the caller's thread is busy
 * with something else. The time limit of a message begins when the one before was answered.
 */
export class Session {
  private readonly backend: Promise<Backend>;
  /** The engine's answers to loading the charts that it has, or will have when it comes to the next message. */
  private readonly charts = new Map<string, Promise<DecodedMessage>>();
  private readonly kept = new KeptContents();
  private readonly unsent: (() => void)[] = [];
  private underWay = 0;
  private last: Promise<unknown>;
  private isEnded = false;

  constructor(start: StartBackend) {
    this.backend = start();
    // The first message reports why a start failed.
    this.last = this.backend.catch(() => {});
  }

  get ended(): boolean {
    return this.isEnded;
  }

  /** Whether the engine has a chart. */
  has(chart: LoadableChart): boolean {
    return this.charts.has(chart.key);
  }

  /** Loads a chart, unless it is; resolves to the engine's answer, which may be a failure of the chart. */
  load(chart: LoadableChart, timeLimitMs: number): Promise<DecodedMessage> {
    const answer =
      this.charts.get(chart.key) ?? this.sendChart(chart, timeLimitMs);
    // The latest used one is the last.
    this.charts.delete(chart.key);
    this.charts.set(chart.key, answer);
    answer.then(
      ({ head }) => head.failure && this.forget(chart, answer),
      () => {},
    );
    this.dropOldest(timeLimitMs);
    return answer;
  }

  private sendChart(
    chart: LoadableChart,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    // Written when it is sent: in the order of the messages, the engine has what the ones before brought.
    if (this.kept.isFull) {
      this.sendAside(() => {
        this.kept.forget();
        return encodeMessage({ op: 'forget' });
      }, timeLimitMs);
    }
    return this.exchange(() => chart.load(this.kept), timeLimitMs);
  }

  /** Asks about a chart, loading it when needed. */
  async ask(
    chart: LoadableChart,
    request: WireRequest,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    const loading = this.load(chart, timeLimitMs);
    // Behind a chart that does not load, the engine only says that it does not know the chart.
    const answer = this.exchange(() => encodeMessage(request), timeLimitMs);
    answer.catch(() => {});
    const loaded = await loading;
    return loaded.head.failure ? loaded : answer;
  }

  /** See {@link Backend.handedOver}. */
  async handedOver(): Promise<void> {
    await this.backend.then(
      backend => backend.handedOver(),
      () => {},
    );
  }

  /** Ends the engine; the message that it is at is rejected with a crash, those behind it with {@link SessionEndedError}. */
  async end(): Promise<void> {
    this.isEnded = true;
    await this.backend.then(
      backend => backend.end(),
      () => {},
    );
  }

  private forget(chart: LoadableChart, answer: Promise<DecodedMessage>): void {
    if (this.charts.get(chart.key) === answer) {
      this.charts.delete(chart.key);
    }
  }

  private dropOldest(timeLimitMs: number): void {
    const [oldest] = this.charts.keys();
    if (this.charts.size > MAX_CHARTS && oldest !== undefined) {
      this.charts.delete(oldest);
      this.sendAside(
        () => encodeMessage({ op: 'drop', chart: oldest }),
        timeLimitMs,
      );
    }
  }

  /** Whatever ends the engine meanwhile is told of by the messages behind this one. */
  private sendAside(write: () => Uint8Array, timeLimitMs: number): void {
    this.exchange(write, timeLimitMs).catch(() => {});
  }

  private exchange(
    write: () => Uint8Array,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    const answer = this.post(write);
    answer.catch(() => {});
    const result = this.answered(this.last, answer, timeLimitMs);
    this.last = result.catch(() => {});
    return result;
  }

  /** Sends a message as soon as there are not too many before it. */
  private post(write: () => Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const send = () => {
        this.underWay += 1;
        this.backend
          .then(backend => backend.exchange(write()))
          .finally(() => {
            this.underWay -= 1;
            this.unsent.shift()?.();
          })
          .then(resolve, reject);
      };
      if (this.underWay < MAX_UNDER_WAY) {
        send();
      } else {
        this.unsent.push(send);
      }
    });
  }

  private async answered(
    before: Promise<unknown>,
    answer: Promise<Uint8Array>,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    await before;
    if (this.isEnded) {
      throw new SessionEndedError();
    }
    let timer: NodeJS.Timeout | undefined;
    try {
      const timeLimit = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(timeoutError(timeLimitMs)),
          timeLimitMs,
        );
      });
      return decodeMessage(await Promise.race([answer, timeLimit]));
    } catch (error) {
      await this.end();
      throw error instanceof HelmRenderError ? error : crashError(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function timeoutError(timeLimitMs: number): HelmRenderError {
  return new HelmRenderError({
    code: 'timeout',
    message: `rendering took longer than ${timeLimitMs} ms and was stopped: does a template loop, or recurse without end?`,
  });
}

/** What a message is told when its engine ends under it. */
export function crashError(error: unknown): HelmRenderError {
  const reason = error instanceof Error ? error.message : String(error);
  return new HelmRenderError({
    code: 'crash',
    message: `the rendering engine ended: ${reason}`,
  });
}
