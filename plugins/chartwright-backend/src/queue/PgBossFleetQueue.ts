import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { fromKnex, PgBoss } from 'pg-boss';
import type { FleetQueue, FleetWork, QueuedJob } from './FleetQueue';

/** Of the engine's own tables, beside the plugin's. */
const SCHEMA = 'chartwright_queue';
const QUEUE = 'fleet';
const GIVEN_UP = 'fleet-given-up';

/** A worker that has not been heard of for so long is dead, and its job is handed out again. The engine's least is 10. */
const HEARTBEAT_SECONDS = 10;
/** How often dead workers are looked for. */
const SUPERVISE_SECONDS = 5;
const POLL_SECONDS = 1;
/** No repository takes this long. */
const EXPIRE_SECONDS = 30 * 60;
/** Times that a job is handed out again because its worker died. */
const DEATHS = 4;
/** What is done is in the plugin's tables; the engine need not remember it. */
const FORGET_SECONDS = 24 * 60 * 60;

/** The queue of several replicas: pg-boss, on the plugin's own PostgreSQL connection. */
export class PgBossFleetQueue implements FleetQueue {
  private readonly abort = new AbortController();

  /** Loads the engine, which a backend on SQLite has no use for. */
  static async create(
    knex: Knex,
    options: { concurrency: number; logger: LoggerService },
  ): Promise<PgBossFleetQueue> {
    const engine = await import('pg-boss');
    const boss = new engine.PgBoss({
      db: engine.fromKnex(knex),
      schema: SCHEMA,
      schedule: false,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    });
    boss.on('error', error =>
      options.logger.warn(`The queue of the fleet: ${error.message}`),
    );
    return new PgBossFleetQueue(boss, engine.fromKnex, options.concurrency);
  }

  private constructor(
    private readonly boss: PgBoss,
    private readonly database: typeof fromKnex,
    private readonly concurrency: number,
  ) {}

  async enqueue(
    jobs: readonly QueuedJob[],
    transaction: Knex.Transaction,
  ): Promise<void> {
    if (jobs.length === 0) return;
    await this.boss.insert(
      QUEUE,
      jobs.map(({ id, delaySeconds }) => ({
        data: { jobId: id },
        ...(delaySeconds !== undefined && { startAfter: delaySeconds }),
      })),
      { db: this.database(transaction) },
    );
  }

  async start(
    work: FleetWork,
    giveUp: (jobId: string) => Promise<void>,
  ): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(GIVEN_UP);
    await this.boss.createQueue(QUEUE, {
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: EXPIRE_SECONDS,
      retryLimit: DEATHS,
      deadLetter: GIVEN_UP,
      deleteAfterSeconds: FORGET_SECONDS,
    });
    await this.boss.work<{ jobId: string }>(
      QUEUE,
      {
        localConcurrency: this.concurrency,
        pollingIntervalSeconds: POLL_SECONDS,
      },
      async ([job]) => {
        if (job) {
          await work(
            job.data.jobId,
            AbortSignal.any([this.abort.signal, job.signal]),
          );
        }
      },
    );
    await this.boss.work<{ jobId: string }>(GIVEN_UP, async ([job]) => {
      if (job) await giveUp(job.data.jobId);
    });
  }

  async stop(): Promise<void> {
    this.abort.abort(new Error('The backend is shutting down'));
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
