import { randomUUID } from 'node:crypto';
import type { FleetRunRequest } from '@chartwright/backstage-plugin-chartwright-common';
import type { Knex } from 'knex';
import {
  isEnded,
  type FleetJob,
  type FleetRun,
  type JobOutcome,
  type PlannedJob,
} from './FleetJob';
import {
  advanceRun,
  CHUNK,
  endUnbegun,
  queueWaiting,
  type Enqueue,
  type FleetStep,
} from './fleetProgress';
import { FleetRecords } from './FleetRecords';
import { jobOf, runOf, type JobRow, type RunRow } from './fleetRows';

/** A run to be made. */
export interface NewRun {
  kind: FleetRun['kind'];
  canary: number;
  request: FleetRunRequest;
  createdBy: string;
  jobs: readonly PlannedJob[];
}

/** A redelivered job must not begin before its time; clocks of replicas differ a little. */
const CLOCK_TOLERANCE_MS = 2_000;

/**
 * Runs and their jobs in the plugin's database. Every step is one transaction that also hands out the jobs that follow
 * from it, so that a process that dies between two steps loses nothing and repeats nothing.
 */
export class FleetStore extends FleetRecords {
  constructor(
    knex: Knex,
    private readonly options: { enqueue: Enqueue; now?: () => Date },
  ) {
    super(knex, options.now ?? (() => new Date()));
  }

  /**
   * Makes a run, or finds the one that was made with the same key.
   *
   * @remarks A repository that another run of the kind is not done with is skipped.
   */
  async create(run: NewRun): Promise<{ id: string; created: boolean }> {
    const { requestKey } = run.request;
    return this.knex.transaction(async transaction => {
      const id = randomUUID();
      const inserted = await transaction<RunRow>('fleet_runs')
        .insert({
          id,
          kind: run.kind,
          state: 'running',
          canary: run.canary,
          proven: run.canary === 0,
          request: JSON.stringify(run.request),
          request_key: requestKey ?? null,
          created_by: run.createdBy,
          created_at: this.now(),
          ended_at: null,
        })
        .onConflict('request_key')
        .ignore()
        .returning('id');
      if (inserted.length === 0) {
        const [existing] = await transaction<RunRow>('fleet_runs')
          .select('id')
          .where({ request_key: requestKey! });
        return { id: existing!.id, created: false };
      }
      await this.insertJobs(transaction, id, run);
      await advanceRun(this.step(transaction), id);
      return { id, created: true };
    });
  }

  private async insertJobs(
    transaction: Knex.Transaction,
    runId: string,
    { kind, canary, jobs }: NewRun,
  ): Promise<void> {
    const rows = jobs.map(
      ({ repository, entityRefs, error }, position): JobRow => ({
        id: randomUUID(),
        run_id: runId,
        position,
        repository,
        entity_refs: JSON.stringify(entityRefs),
        active_key: error === undefined ? `${kind} ${repository}` : null,
        canary: false,
        state: error === undefined ? 'waiting' : 'failed',
        attempts: 0,
        worker: null,
        not_before: null,
        error: error ?? null,
        result: null,
        started_at: null,
        ended_at: error === undefined ? null : this.now(),
      }),
    );
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      const made = await transaction<JobRow>('fleet_jobs')
        .insert(chunk)
        .onConflict('active_key')
        .ignore()
        .returning('id');
      const ids = new Set(made.map(row => row.id));
      const taken = chunk.filter(row => !ids.has(row.id));
      if (taken.length > 0) {
        await transaction<JobRow>('fleet_jobs').insert(
          taken.map(row => ({
            ...row,
            active_key: null,
            state: 'skipped',
            error: 'Another run is at this repository.',
            ended_at: this.now(),
          })),
        );
      }
    }
    if (canary === 0) {
      await queueWaiting(this.step(transaction), runId, { canary: false });
    }
  }

  /**
   * Takes a job that was handed out.
   *
   * @returns undefined when there is nothing to do: it is done, cancelled, or not due.
   */
  async begin(
    jobId: string,
    worker: string,
  ): Promise<{ run: FleetRun; job: FleetJob } | undefined> {
    return this.knex.transaction(async transaction => {
      const due = new Date(
        this.date().getTime() + CLOCK_TOLERANCE_MS,
      ).toISOString();
      const [row] = await transaction<JobRow>('fleet_jobs')
        .where({ id: jobId })
        .where(state =>
          state
            .where({ state: 'running' })
            .orWhere(queued =>
              queued
                .where({ state: 'queued' })
                .where(time =>
                  time.whereNull('not_before').orWhere('not_before', '<=', due),
                ),
            ),
        )
        .update({
          state: 'running',
          worker,
          attempts: transaction.raw('attempts + 1') as unknown as number,
          not_before: null,
          started_at: this.now(),
        })
        .returning('*');
      if (!row) return undefined;
      const run = await this.run(row.run_id, transaction);
      return run && { run, job: jobOf(row) };
    });
  }

  /**
   * Writes what came of an attempt, and hands out what follows from it.
   *
   * @returns false when the attempt was not the last: another worker has taken the job since.
   */
  async end(
    { id, runId, attempts }: Pick<FleetJob, 'id' | 'runId' | 'attempts'>,
    { state, error, ...result }: JobOutcome,
  ): Promise<boolean> {
    return this.knex.transaction(async transaction => {
      await this.lockRun(transaction, runId);
      const count = await transaction<JobRow>('fleet_jobs')
        .where({ id, attempts, state: 'running' })
        .update({
          state,
          error: error ?? null,
          result: JSON.stringify(result),
          active_key: null,
          ended_at: this.now(),
        });
      if (count > 0) await advanceRun(this.step(transaction), runId);
      return count > 0;
    });
  }

  /** Hands the job out again. */
  async retry(
    { id, runId, attempts }: Pick<FleetJob, 'id' | 'runId' | 'attempts'>,
    { delaySeconds, error }: { delaySeconds: number; error?: string },
  ): Promise<void> {
    await this.knex.transaction(async transaction => {
      const run = await this.lockRun(transaction, runId);
      const cancelled = run?.state !== 'running';
      const count = await transaction<JobRow>('fleet_jobs')
        .where({ id, attempts, state: 'running' })
        .update({
          state: cancelled ? 'cancelled' : 'queued',
          error: error ?? null,
          not_before: new Date(
            this.date().getTime() + delaySeconds * 1000,
          ).toISOString(),
          ...(cancelled && { active_key: null, ended_at: this.now() }),
        });
      if (count > 0 && !cancelled) {
        await this.options.enqueue([{ id, delaySeconds }], transaction);
      }
    });
  }

  /** Ends a job that no worker brings to its end. */
  async giveUp(jobId: string, error: string): Promise<void> {
    const row = await this.knex<JobRow>('fleet_jobs')
      .where({ id: jobId })
      .first();
    if (!row) return;
    const job = jobOf(row);
    if (!isEnded(job.state)) await this.end(job, { state: 'failed', error });
  }

  /** Begins nothing more of a run; what is running is told by {@link FleetStore.isRunning}. */
  async cancel(runId: string): Promise<void> {
    await this.knex.transaction(async transaction => {
      const run = await this.lockRun(transaction, runId);
      if (run?.state !== 'running') return;
      await transaction<RunRow>('fleet_runs')
        .where({ id: runId })
        .update({ state: 'cancelled', ended_at: this.now() });
      await endUnbegun(this.step(transaction), runId, 'The run was cancelled.');
    });
  }

  /** Forgets runs that ended before that time. */
  async forget(before: Date): Promise<void> {
    const old = this.knex<RunRow>('fleet_runs')
      .select('id')
      .where('ended_at', '<', before.toISOString());
    // SQLite looks after foreign keys only when it is told to.
    await this.knex('fleet_jobs').whereIn('run_id', old.clone()).delete();
    await this.knex('fleet_runs')
      .where('ended_at', '<', before.toISOString())
      .delete();
  }

  private step(transaction: Knex.Transaction): FleetStep {
    return { transaction, enqueue: this.options.enqueue, now: this.now() };
  }

  /** One step of a run at a time; SQLite has one writer anyway. */
  private async lockRun(
    transaction: Knex.Transaction,
    id: string,
  ): Promise<FleetRun | undefined> {
    const query = transaction<RunRow>('fleet_runs').where({ id }).first();
    const row = await (isPostgres(transaction) ? query.forUpdate() : query);
    return row && runOf(row);
  }
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
