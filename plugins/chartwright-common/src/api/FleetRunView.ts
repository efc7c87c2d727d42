import type { FindingCounts } from '../Finding';
/**
 * Which components a run is about: all conditions hold; of the values of one, any. Without any condition, all that
 * Chartwright generated.
 *
 * @public
 */
export interface FleetSelect {
  entityRefs?: string[];
  /** Names or references of systems. */
  systems?: string[];
  /** Owners as entity references; `shop` is `group:default/shop`. */
  owners?: string[];
  tags?: string[];
  /** Only those that an older generator made last. */
  versionBelow?: string;
  /** Only those with an older library chart. */
  libraryBelow?: string;
  /** Only those that had drifted at the last check. */
  drifted?: boolean;
}

/**
 * `POST /v1/fleet/runs`.
 *
 * @public
 */
export interface FleetRunRequest {
  /** `regenerate` (default) proposes; `check` only looks. */
  kind?: 'regenerate' | 'check';
  select?: FleetSelect;
  /** How many repositories go first: a number, or a share such as `10%`. Default none. */
  canary?: number | string;
  onConflict?: 'keep' | 'take' | 'mark' | 'fail';
  /** Percent of the changed files of a service that may be in conflict. */
  conflictLimit?: number;
  /** Version of the library chart to go to. */
  to?: string;
  /** A request with the same key is answered with the run that the first one made. */
  requestKey?: string;
}

/**
 * What is happening to a repository, or what came of it.
 *
 * - `waiting`: for the canaries
 * - `queued`: for a worker, or, with `notBefore`, for another try
 * - `unchanged`, `proposed`, `checked`: done
 * - `conflicts`: proposed, with conflicts left; `refused`: not proposed because of them
 * - `skipped`: another run was at it
 *
 * @public
 */
export type FleetJobState =
  | 'waiting'
  | 'queued'
  | 'running'
  | 'unchanged'
  | 'proposed'
  | 'checked'
  | 'conflicts'
  | 'refused'
  | 'failed'
  | 'cancelled'
  | 'skipped';

/**
 * What came of one service of a repository.
 *
 * @public
 */
export interface FleetServiceResult {
  entityRef: string;
  drift: boolean;
  conflicts: number;
  from?: { generator: string; library: string };
  to: { generator: string; library: string };
  /** How many files change in each way. */
  files: Record<string, number>;
  /** What a reviewer must not miss in the manifests, to the environments it holds for. */
  risks: Record<string, string[]>;
  /** What the checks find after the regeneration. */
  findings?: FindingCounts;
}

/**
 * One repository of a run; services of a monorepo go together.
 *
 * @public
 */
export interface FleetJobView {
  id: string;
  /** `local:shop/orders`, `github.com/acme/orders`. */
  repository: string;
  entityRefs: string[];
  state: FleetJobState;
  canary: boolean;
  /** How often it was begun. */
  attempts: number;
  /** The process that worked on it last. */
  worker?: string;
  /** When it is tried again; ISO 8601, UTC. */
  notBefore?: string;
  error?: string;
  services?: FleetServiceResult[];
  proposal?: {
    url?: string;
    branch: string;
    number?: number;
    updated: boolean;
  };
}

/**
 * - `running`: until the last job is done
 * - `stopped`: a canary failed, and the others were not begun
 *
 * @public
 */
export type FleetRunState = 'running' | 'done' | 'stopped' | 'cancelled';

/**
 * A run over a fleet without its jobs.
 *
 * @public
 */
export interface FleetRunSummary {
  id: string;
  kind: 'regenerate' | 'check';
  state: FleetRunState;
  /** How many repositories go first. */
  canary: number;
  createdBy: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  endedAt?: string;
  /** Number of jobs by state; states of none are left out. */
  counts: Partial<Record<FleetJobState, number>>;
}

/**
 * `GET /v1/fleet/runs/:id`. Jobs are those of components that the one who asks may see.
 *
 * @public
 */
export interface FleetRunView extends FleetRunSummary {
  request: FleetRunRequest;
  jobs: FleetJobView[];
}

/**
 * `GET /v1/fleet/runs`, the newest first.
 *
 * @public
 */
export interface FleetRuns {
  items: FleetRunSummary[];
}

/**
 * `POST /v1/fleet/select`: the repositories that a run would be about.
 *
 * @public
 */
export interface FleetSelection {
  items: {
    repository: string;
    entityRefs: string[];
    /** Why nothing can be done with it. */
    error?: string;
  }[];
}
