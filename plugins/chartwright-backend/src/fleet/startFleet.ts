import { hostname } from 'node:os';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  resolvePackagePath,
  type AuthService,
  type DatabaseService,
  type LifecycleService,
  type LoggerService,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import type { Access } from '../access/Access';
import { ComponentStateStore } from '../drift/ComponentStateStore';
import { scheduleDriftCheck } from '../drift/scheduleDriftCheck';
import { createFleetQueue } from '../queue/createFleetQueue';
import type { FleetQueue } from '../queue/FleetQueue';
import { ComponentCatalog } from './ComponentCatalog';
import { ComponentTable } from './ComponentTable';
import { FleetRecords } from './FleetRecords';
import { FleetRuns } from './FleetRuns';
import { FleetStore } from './FleetStore';
import { FleetWorker } from './FleetWorker';
import {
  workOnRepository,
  type RepositoryWorkServices,
} from './workOnRepository';

const PACKAGE = '@chartwright/backstage-plugin-chartwright-backend';

/** Repositories that one replica works on at the same time: renders take both of the engine's threads. */
const CONCURRENCY = 2;

/** Nightly, when nobody waits; creating the run takes no time. */
const NIGHTLY = { frequency: { cron: '0 3 * * *' }, timeout: { minutes: 5 } };

/** What the routes need of the fleet. */
export interface Fleet {
  components: ComponentCatalog;
  runs: FleetRuns;
  states: ComponentStateStore;
  table: ComponentTable;
  /** Checks entities of one repository, which has just changed, at once; what comes of it is kept like that of the nightly check. */
  recheck: (entityRefs: readonly string[]) => void;
}

/** Brings the tables up to date, and begins to work on jobs. */
export async function startFleet(options: {
  access: Access;
  auth: AuthService;
  config: Config;
  database: DatabaseService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  scheduler: SchedulerService;
  work: Omit<RepositoryWorkServices, 'states'>;
}): Promise<Fleet> {
  const { auth, config, database, lifecycle, logger, scheduler } = options;
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(PACKAGE, 'migrations'),
    });
  }
  const records = new FleetRecords(knex, () => new Date());
  const states = new ComponentStateStore(knex);
  const queue: FleetQueue = await createFleetQueue(knex, {
    concurrency:
      config.getOptionalNumber('chartwright.fleet.concurrency') ?? CONCURRENCY,
    logger,
    unfinished: () => records.unfinished(),
  });
  const store = new FleetStore(knex, {
    enqueue: (jobs, transaction) => queue.enqueue(jobs, transaction),
  });
  const worker = new FleetWorker({
    name: `${hostname()}:${process.pid}`,
    store,
    logger,
    work: (task, signal) =>
      workOnRepository(task, { ...options.work, states }, signal),
  });
  const stopped = new AbortController();
  const recheck = (entityRefs: readonly string[]) => {
    workOnRepository(
      {
        run: { kind: 'check', request: {} },
        job: { entityRefs: [...entityRefs] },
      },
      { ...options.work, states },
      stopped.signal,
    ).catch(error => {
      if (!stopped.signal.aborted) {
        logger.warn(
          `${entityRefs.join(', ')} could not be checked: ${messageOf(error)}`,
        );
      }
    });
  };
  const runs = new FleetRuns({
    access: options.access,
    catalog: options.work.catalog,
    config,
    store,
    states,
  });
  lifecycle.addStartupHook(async () => {
    await queue.start(
      (jobId, signal) => worker.work(jobId, signal),
      jobId =>
        store.giveUp(
          jobId,
          'Every process that worked on it ended before it was done.',
        ),
    );
    await scheduleDriftCheck({
      auth,
      logger,
      scheduler,
      schedule: scheduleOf(config),
      runs,
      store,
      states,
    });
  });
  lifecycle.addShutdownHook(async () => {
    stopped.abort();
    await queue.stop();
  });
  const components = new ComponentCatalog({
    auth,
    catalog: options.work.catalog,
    async check(entityRefs) {
      await runs.create(
        { kind: 'check', select: { entityRefs } },
        await auth.getOwnServiceCredentials(),
        'plugin:chartwright',
      );
    },
    knex,
    onError: error =>
      logger.warn(
        `What the fleet page shows could not be brought up to date: ${messageOf(
          error,
        )}`,
      ),
  });
  return { components, runs, states, table: new ComponentTable(knex), recheck };
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}

function scheduleOf(config: Config) {
  const schedule = config.getOptionalConfig('chartwright.fleet.driftCheck');
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : NIGHTLY;
}
