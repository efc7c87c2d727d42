import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { JobOutcome } from '../fleet/FleetJob';
import { FleetStore } from '../fleet/FleetStore';
import { FleetWorker } from '../fleet/FleetWorker';
import { EmbeddedFleetQueue } from '../queue/EmbeddedFleetQueue';

/** What a repository turns out to be; it is called for each try. */
export type Behaviour = (
  repository: string,
  attempt: number,
  signal: AbortSignal,
) => JobOutcome | Promise<JobOutcome>;

/** A process of a backend as far as the fleet goes, on a database that outlives it. */
export class TestFleet {
  readonly store: FleetStore;
  readonly queue: EmbeddedFleetQueue;
  /** Repositories in the order in which they were begun. */
  readonly begun: string[] = [];

  constructor(
    knex: Knex,
    behaviour: Behaviour,
    options: { concurrency?: number; now?: () => Date } = {},
  ) {
    const logger = mockServices.logger.mock();
    this.queue = new EmbeddedFleetQueue({
      concurrency: options.concurrency ?? 2,
      logger,
      unfinished: () => this.store.unfinished(),
    });
    this.store = new FleetStore(knex, {
      enqueue: (jobs, transaction) => this.queue.enqueue(jobs, transaction),
      ...(options.now && { now: options.now }),
    });
    const worker = new FleetWorker({
      name: 'test',
      store: this.store,
      logger,
      random: () => 0,
      work: ({ job }, signal) => {
        this.begun.push(job.repository);
        return Promise.resolve(behaviour(job.repository, job.attempts, signal));
      },
    });
    this.work = (id, signal) => worker.work(id, signal);
  }

  readonly work: (id: string, signal: AbortSignal) => Promise<void>;

  start(): Promise<void> {
    return this.queue.start(this.work);
  }

  async create(
    repositories: string[],
    run: Partial<Parameters<FleetStore['create']>[0]> = {},
  ): Promise<string> {
    const { id } = await this.store.create({
      kind: 'regenerate',
      canary: 0,
      request: {},
      createdBy: 'user:default/test',
      jobs: repositories.map(repository => ({
        repository,
        entityRefs: [`component:default/${repository}`],
      })),
      ...run,
    });
    return id;
  }

  /** Waits until a run is no longer running, and gives the states of its jobs by repository. */
  async ended(id: string): Promise<{ state: string; jobs: object }> {
    for (;;) {
      const run = await this.store.run(id);
      const jobs = await this.store.jobs(id);
      const busy = jobs.some(({ state }) => state === 'running');
      if (run && run.state !== 'running' && !busy) {
        return {
          state: run.state,
          jobs: Object.fromEntries(
            jobs.map(({ repository, state }) => [repository, state]),
          ),
        };
      }
      await new Promise(resolve => {
        setImmediate(resolve);
      });
    }
  }
}
