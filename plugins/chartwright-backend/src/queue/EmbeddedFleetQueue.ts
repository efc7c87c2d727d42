import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { FleetQueue, FleetWork, QueuedJob } from './FleetQueue';

/**
 * The queue of a backend that is alone, as on SQLite: in the process. What is not done stands in the plugin's tables, and
 * is taken up again when the process starts.
 */
export class EmbeddedFleetQueue implements FleetQueue {
  private readonly waiting: string[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private readonly abort = new AbortController();
  private work?: FleetWork;

  /** @param unfinished - The jobs that are queued or were running when the process ended. */
  constructor(
    private readonly options: {
      concurrency: number;
      logger: LoggerService;
      unfinished: () => Promise<QueuedJob[]>;
    },
  ) {}

  async enqueue(
    jobs: readonly QueuedJob[],
    transaction: Knex.Transaction,
  ): Promise<void> {
    transaction.executionPromise.then(
      () => jobs.forEach(job => this.add(job)),
      () => {
        // Rolled back: there are no such jobs.
      },
    );
  }

  async start(work: FleetWork): Promise<void> {
    const unfinished = await this.options.unfinished();
    this.work = work;
    unfinished.forEach(job => this.add(job));
  }

  async stop(): Promise<void> {
    this.abort.abort(new Error('The backend is shutting down'));
    this.timers.forEach(clearTimeout);
    await Promise.all(this.running);
  }

  private add({ id, delaySeconds = 0 }: QueuedJob): void {
    if (this.abort.signal.aborted) return;
    if (delaySeconds <= 0) {
      if (!this.waiting.includes(id)) this.waiting.push(id);
      this.advance();
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.add({ id });
    }, delaySeconds * 1000);
    timer.unref();
    this.timers.add(timer);
  }

  private advance(): void {
    const { concurrency, logger } = this.options;
    const { work } = this;
    while (
      work &&
      this.running.size < concurrency &&
      !this.abort.signal.aborted
    ) {
      const id = this.waiting.shift();
      if (id === undefined) return;
      const job = work(id, this.abort.signal)
        .catch(error =>
          logger.error(`The job ${id} of a fleet could not be kept`, error),
        )
        .finally(() => {
          this.running.delete(job);
          this.advance();
        });
      this.running.add(job);
    }
  }
}
