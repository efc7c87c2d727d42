import type { Knex } from 'knex';
import type { QueuedJob } from '../queue/FleetQueue';
import { isEnded, isProof, stopsTheOthers, type FleetRun } from './FleetJob';
import { jobOf, runOf, type JobRow, type RunRow } from './fleetRows';

/** Hands jobs out when the transaction is through. */
export type Enqueue = (
  jobs: readonly QueuedJob[],
  transaction: Knex.Transaction,
) => Promise<void>;

/** One step of a run: a transaction, and the time it happens at. */
export interface FleetStep {
  transaction: Knex.Transaction;
  enqueue: Enqueue;
  /** ISO 8601, UTC. */
  now: string;
}

/** Rows that are written at once; each has some 15 columns, and SQLite takes 32766 values. */
export const CHUNK = 500;

/** Lets the canaries, then the others begin, and ends the run when nothing is left. */
export async function advanceRun(
  step: FleetStep,
  runId: string,
): Promise<void> {
  const { transaction } = step;
  const row = await transaction<RunRow>('fleet_runs')
    .where({ id: runId })
    .first();
  const run = row && runOf(row);
  if (run?.state !== 'running') return;
  if (!run.proven) await advanceCanaries(step, run);
  const open = await transaction<JobRow>('fleet_jobs')
    .where({ run_id: runId })
    .whereIn('state', ['waiting', 'queued', 'running'])
    .first('id');
  if (!open) {
    await transaction<RunRow>('fleet_runs')
      .where({ id: runId, state: 'running' })
      .update({ state: 'done', ended_at: step.now });
  }
}

async function advanceCanaries(
  step: FleetStep,
  { id, canary }: FleetRun,
): Promise<void> {
  const { transaction } = step;
  const rows = await transaction<JobRow>('fleet_jobs').where({
    run_id: id,
    canary: true,
  });
  const canaries = rows.map(jobOf);
  if (canaries.some(({ state }) => !isEnded(state))) return;
  const proofs = canaries.filter(isProof);
  if (proofs.some(stopsTheOthers)) {
    await transaction<RunRow>('fleet_runs')
      .where({ id })
      .update({ state: 'stopped', ended_at: step.now });
    await endUnbegun(step, id, 'Not begun, because a canary failed.');
    return;
  }
  const missing = canary - proofs.length;
  if (missing > 0) {
    const queued = await queueWaiting(step, id, {
      canary: true,
      most: missing,
    });
    if (queued > 0) return;
  }
  await transaction<RunRow>('fleet_runs')
    .where({ id })
    .update({ proven: true });
  await queueWaiting(step, id, { canary: false });
}

/** Hands out jobs that wait. @returns how many. */
export async function queueWaiting(
  step: FleetStep,
  runId: string,
  { canary, most }: { canary: boolean; most?: number },
): Promise<number> {
  const { transaction } = step;
  const waiting = transaction<JobRow>('fleet_jobs')
    .where({ run_id: runId, state: 'waiting' })
    .orderBy('position')
    .select('id');
  const ids = (await (most === undefined ? waiting : waiting.limit(most))).map(
    ({ id }) => id,
  );
  for (let start = 0; start < ids.length; start += CHUNK) {
    await transaction<JobRow>('fleet_jobs')
      .whereIn('id', ids.slice(start, start + CHUNK))
      .update({ state: 'queued', canary });
  }
  await step.enqueue(
    ids.map(id => ({ id })),
    transaction,
  );
  return ids.length;
}

/** Ends what has not begun. */
export async function endUnbegun(
  step: FleetStep,
  runId: string,
  error: string,
): Promise<void> {
  const { transaction } = step;
  await transaction<JobRow>('fleet_jobs')
    .where({ run_id: runId })
    .whereIn('state', ['waiting', 'queued'])
    .update({
      state: 'cancelled',
      error,
      active_key: null,
      ended_at: step.now,
    });
}
