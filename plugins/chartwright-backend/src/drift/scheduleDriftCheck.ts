import type {
  AuthService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { FleetRuns } from '../fleet/FleetRuns';
import type { FleetStore } from '../fleet/FleetStore';
import type { ComponentStateStore } from './ComponentStateStore';

/** Identifier of the scheduled task. */
const DRIFT_CHECK = 'chartwright-drift-check';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Runs that ended so long ago are forgotten. */
const KEEP_RUNS_MS = 30 * DAY_MS;
/** Components that were not checked for so long are not there any more. */
const KEEP_STATES_MS = 30 * DAY_MS;

/**
 * Begins a check of all components on a schedule. The scheduler lets one replica do so; the checks themselves are jobs, and
 * spread over all.
 */
export async function scheduleDriftCheck(options: {
  auth: AuthService;
  logger: LoggerService;
  scheduler: SchedulerService;
  schedule: SchedulerServiceTaskScheduleDefinition;
  runs: FleetRuns;
  store: FleetStore;
  states: ComponentStateStore;
}): Promise<void> {
  const { auth, logger, runs, scheduler, states, store } = options;
  await scheduler.scheduleTask({
    ...options.schedule,
    id: DRIFT_CHECK,
    async fn() {
      const { id } = await runs.create(
        { kind: 'check' },
        await auth.getOwnServiceCredentials(),
        'plugin:chartwright',
      );
      logger.info(`Began the check of all components for drift, run ${id}`);
      await store.forget(new Date(Date.now() - KEEP_RUNS_MS));
      await states.forget(new Date(Date.now() - KEEP_STATES_MS));
    },
  });
}
