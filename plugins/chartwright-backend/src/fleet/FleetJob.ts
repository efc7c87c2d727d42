import type {
  FleetJobState,
  FleetJobView,
  FleetRunRequest,
  FleetRunState,
} from '@chartwright/backstage-plugin-chartwright-common';

/** A run, as it is kept. */
export interface FleetRun {
  id: string;
  kind: 'regenerate' | 'check';
  state: FleetRunState;
  canary: number;
  /** Whether the canaries are through, so that the others have been queued. */
  proven: boolean;
  request: FleetRunRequest;
  createdBy: string;
  createdAt: string;
  endedAt?: string;
}

/** A job, as it is kept. */
export interface FleetJob extends FleetJobView {
  runId: string;
}

/** What a run is to do with one repository. */
export interface PlannedJob {
  repository: string;
  entityRefs: string[];
  /** Why nothing can be done with it. */
  error?: string;
}

/** What came of a job. */
export type JobOutcome = Pick<
  FleetJobView,
  'services' | 'proposal' | 'error'
> & {
  state: FleetJobState;
};

/** States in which nothing happens any more. */
export function isEnded(state: FleetJobState): boolean {
  return !['waiting', 'queued', 'running'].includes(state);
}

/** Whether a canary shows that the regeneration works: there was something to do. */
export function isProof({ state }: Pick<FleetJobView, 'state'>): boolean {
  return isEnded(state) && state !== 'unchanged' && state !== 'skipped';
}

/** Whether what came of a canary keeps the others from beginning. */
export function stopsTheOthers({
  state,
  services = [],
}: Pick<FleetJobView, 'state' | 'services'>): boolean {
  return (
    state === 'failed' ||
    state === 'refused' ||
    services.some(({ findings }) => (findings?.error ?? 0) > 0)
  );
}
