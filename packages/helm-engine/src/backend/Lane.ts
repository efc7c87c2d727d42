import type { DecodedMessage } from '../wire/frame';
import type { WireRequest } from '../wire/messages';
import { BackendFailure, type StartBackend } from './Backend';
import {
  crashError,
  Session,
  SessionEndedError,
  type LoadableChart,
} from './Session';

/**
 * One engine after the other, and the requests to them.
 *
 * @remarks
 * A lane starts its engine, and starts it anew after a time limit or a crash; what the old one had not come to is sent to
 * the new one. So a chart that loops or exhausts the memory costs itself an error, and the next request the time of a start.
 */
export class Lane {
  private session: Session | undefined;
  private waiting = 0;
  private closed = false;

  constructor(private readonly start: StartBackend) {}

  /** How many requests wait or run. */
  get load(): number {
    return this.waiting;
  }

  /** Whether the engine has a chart loaded. */
  has(chart: LoadableChart): boolean {
    return this.session?.has(chart) ?? false;
  }

  /** Starts the engine ahead of the first request. */
  warmUp(): void {
    this.running();
  }

  /** Loads a chart, unless it is; resolves to the engine's answer, which may be a failure of the chart. */
  loadChart(
    chart: LoadableChart,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    return this.inSession(session => session.load(chart, timeLimitMs));
  }

  /** Asks about a chart, loading it when needed. */
  ask(
    chart: LoadableChart,
    request: WireRequest,
    timeLimitMs: number,
  ): Promise<DecodedMessage> {
    return this.inSession(session => session.ask(chart, request, timeLimitMs));
  }

  /** Resolves when what was asked for so far has left this thread. */
  async handedOver(): Promise<void> {
    await this.session?.handedOver();
  }

  /** Ends the engine; requests that wait are rejected. */
  async close(): Promise<void> {
    this.closed = true;
    await this.session?.end();
  }

  private async inSession(
    work: (session: Session) => Promise<DecodedMessage>,
  ): Promise<DecodedMessage> {
    this.waiting += 1;
    try {
      for (;;) {
        if (this.closed) {
          throw crashError(new BackendFailure('the engine was closed'));
        }
        try {
          return await work(this.running());
        } catch (error) {
          if (!(error instanceof SessionEndedError)) {
            throw error;
          }
        }
      }
    } finally {
      this.waiting -= 1;
    }
  }

  private running(): Session {
    if (!this.session || this.session.ended) {
      this.session = new Session(this.start);
    }
    return this.session;
  }
}
