import type {
  FleetJobState,
  FleetRunState,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { FleetJob, FleetRun } from './FleetJob';

/** A row of `fleet_runs`. SQLite has numbers where PostgreSQL has booleans. */
export interface RunRow {
  id: string;
  kind: string;
  state: string;
  canary: number;
  proven: boolean | number;
  request: string;
  request_key: string | null;
  created_by: string;
  created_at: string;
  ended_at: string | null;
}

/** A row of `fleet_jobs`. */
export interface JobRow {
  id: string;
  run_id: string;
  position: number;
  repository: string;
  entity_refs: string;
  active_key: string | null;
  canary: boolean | number;
  state: string;
  attempts: number;
  worker: string | null;
  not_before: string | null;
  error: string | null;
  result: string | null;
  started_at: string | null;
  ended_at: string | null;
}

/** The columns are written by this plugin only, so they are as it writes them. */
export function runOf(row: RunRow): FleetRun {
  return {
    id: row.id,
    kind: row.kind as FleetRun['kind'],
    state: row.state as FleetRunState,
    canary: row.canary,
    proven: Boolean(row.proven),
    request: JSON.parse(row.request),
    createdBy: row.created_by,
    createdAt: row.created_at,
    ...(row.ended_at && { endedAt: row.ended_at }),
  };
}

export function jobOf(row: JobRow): FleetJob {
  return {
    id: row.id,
    runId: row.run_id,
    repository: row.repository,
    entityRefs: JSON.parse(row.entity_refs),
    state: row.state as FleetJobState,
    canary: Boolean(row.canary),
    attempts: row.attempts,
    ...(row.worker && { worker: row.worker }),
    ...(row.not_before && { notBefore: row.not_before }),
    ...(row.error && { error: row.error }),
    ...(row.result && JSON.parse(row.result)),
  };
}
