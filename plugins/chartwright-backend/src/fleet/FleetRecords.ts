import type { FleetJobState } from '@chartwright/backstage-plugin-chartwright-common';
import type { Knex } from 'knex';
import type { QueuedJob } from '../queue/FleetQueue';
import type { FleetJob, FleetRun } from './FleetJob';
import { jobOf, runOf, type JobRow, type RunRow } from './fleetRows';

/** Runs and their jobs, to be read. */
export class FleetRecords {
  constructor(
    protected readonly knex: Knex,
    private readonly clock: () => Date,
  ) {}

  async isRunning(runId: string): Promise<boolean> {
    return (await this.run(runId))?.state === 'running';
  }

  async run(id: string, knex: Knex = this.knex): Promise<FleetRun | undefined> {
    const row = await knex<RunRow>('fleet_runs').where({ id }).first();
    return row && runOf(row);
  }

  /** The newest runs. */
  async runs(limit: number): Promise<FleetRun[]> {
    const rows = await this.knex<RunRow>('fleet_runs')
      .orderBy([{ column: 'created_at', order: 'desc' }, 'id'])
      .limit(limit);
    return rows.map(runOf);
  }

  /** The jobs of a run, in its order. */
  async jobs(runId: string, knex: Knex = this.knex): Promise<FleetJob[]> {
    const rows = await knex<JobRow>('fleet_jobs')
      .where({ run_id: runId })
      .orderBy('position');
    return rows.map(jobOf);
  }

  /** How many jobs of each run are in each state. */
  async counts(
    runIds: readonly string[],
  ): Promise<Map<string, Partial<Record<FleetJobState, number>>>> {
    const counts = new Map<string, Partial<Record<FleetJobState, number>>>(
      runIds.map(id => [id, {}]),
    );
    const rows: { run_id: string; state: FleetJobState; count: unknown }[] =
      await this.knex('fleet_jobs')
        .whereIn('run_id', [...runIds])
        .groupBy('run_id', 'state')
        .select('run_id', 'state')
        .count({ count: '*' });
    for (const { run_id: runId, state, count } of rows) {
      counts.get(runId)![state] = Number(count);
    }
    return counts;
  }

  /** Jobs that were handed out and are not done, for a queue that forgets them when its process ends. */
  async unfinished(): Promise<QueuedJob[]> {
    const rows = await this.knex<JobRow>('fleet_jobs')
      .whereIn('state', ['queued', 'running'])
      .orderBy('position');
    const now = this.date().getTime();
    return rows.map(({ id, not_before: notBefore }) => ({
      id,
      delaySeconds: notBefore
        ? Math.max(0, (Date.parse(notBefore) - now) / 1000)
        : 0,
    }));
  }

  protected date(): Date {
    return this.clock();
  }

  protected now(): string {
    return this.clock().toISOString();
  }
}
