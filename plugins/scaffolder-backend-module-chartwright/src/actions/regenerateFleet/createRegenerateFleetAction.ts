import { setTimeout as delay } from 'node:timers/promises';
import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  FleetRunRequest,
  FleetRunView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { FleetClient } from '@chartwright/backstage-plugin-chartwright-node';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import { jobLine, resultCounts, resultTable } from './fleetResult';
import { examples } from './regenerateFleet.examples';
import {
  regenerateFleetInput,
  regenerateFleetOutput,
} from './regenerateFleetSchema';

/** How often the run is looked at. */
const POLL_MS = 1_000;

/** So often in a row the backend may not answer: it is being restarted, or limits requests. The run goes on meanwhile. */
const MOST_SILENCES = 60;

/** What a dry run gives. */
const NO_RUN: Omit<FleetRunView, 'request'> = {
  id: 'dry-run',
  kind: 'regenerate',
  state: 'done',
  canary: 0,
  createdBy: '',
  createdAt: '',
  counts: {},
  jobs: [],
};

/**
 * The scaffolder action `chartwright:fleet:regenerate`: regenerates many services and proposes the changes, spread over the
 * replicas of the backend.
 *
 * @remarks The task only waits for the run. It is found again when the task is tried again, on whatever replica, and goes on;
 * one that ended badly is begun anew, which leaves alone what is done.
 *
 * @public
 */
export function createRegenerateFleetAction(options: {
  auth: AuthService;
  /** Of the portal: `app.baseUrl`. */
  config: Config;
  discovery: DiscoveryService;
  pollMilliseconds?: number;
}) {
  const { auth, config, discovery, pollMilliseconds = POLL_MS } = options;
  const pageOf = ({ id }: FleetRunView) => {
    const portal = config.getString('app.baseUrl').replace(/\/$/, '');
    return `${portal}/chartwright/fleet${id === NO_RUN.id ? '' : `/${id}`}`;
  };
  return createTemplateAction({
    id: 'chartwright:fleet:regenerate',
    description:
      'Regenerates many services, a few of them first, and proposes the changes: one pull or merge request a repository, or a branch where it is local.',
    examples,
    supportsDryRun: true,
    schema: {
      input: () => regenerateFleetInput,
      output: () => regenerateFleetOutput,
    },
    handler: readableErrors(async ctx => {
      const { failOnConflict, ...request } = parseInput(
        regenerateFleetInput,
        ctx.input,
      );
      const client = new FleetClient({
        auth,
        discovery,
        credentials: await ctx.getInitiatorCredentials(),
      });
      const output = (run: FleetRunView) => {
        ctx.output('runId', run.id);
        ctx.output('url', pageOf(run));
        for (const [name, count] of Object.entries(resultCounts(run))) {
          ctx.output(name as keyof ReturnType<typeof resultCounts>, count);
        }
        ctx.output('proposals', proposalsOf(run));
        ctx.output('markdown', resultTable(run));
      };
      if (ctx.isDryRun) {
        const { items } = await client.select(request);
        ctx.logger.info(`Would regenerate ${items.length} repositories`);
        for (const { repository, entityRefs, error } of items) {
          ctx.logger.info(
            [repository, entityRefs.join(', '), error]
              .filter(Boolean)
              .join(': '),
          );
        }
        output({ ...NO_RUN, request });
        return;
      }
      const begun = await begin(
        client,
        request,
        `${ctx.task.id}/${ctx.step?.id ?? ''}`,
      );
      const run = await follow(client, begun, {
        logger: ctx.logger,
        pollMilliseconds,
        ...(ctx.signal && { signal: ctx.signal }),
      });
      output(run);
      ctx.logger.info(resultTable(run));
      refuse(run, failOnConflict);
    }),
  });
}

/**
 * The run of this task: the one that an earlier try of the task began, or a new one, also when the earlier one ended badly.
 */
async function begin(
  client: FleetClient,
  request: FleetRunRequest,
  task: string,
): Promise<FleetRunView> {
  let requestKey = task;
  for (;;) {
    const { run, created } = await client.create({ ...request, requestKey });
    if (created || !endedBadly(run)) return run;
    requestKey = `${task}/${run.id}`;
  }
}

function endedBadly(run: FleetRunView): boolean {
  const { failed, conflicts } = resultCounts(run);
  return (
    run.state === 'stopped' ||
    run.state === 'cancelled' ||
    (run.state === 'done' && failed + conflicts > 0)
  );
}

/** Tells what happens to each repository until the run ends; cancels it with the task. */
async function follow(
  client: FleetClient,
  begun: FleetRunView,
  options: {
    logger: LoggerService;
    pollMilliseconds: number;
    signal?: AbortSignal;
  },
): Promise<FleetRunView> {
  const { logger, pollMilliseconds, signal } = options;
  const told = new Map<string, string>();
  let run = begun;
  let silences = 0;
  logger.info(`${run.jobs.length} repositories, run ${run.id}`);
  try {
    for (;;) {
      for (const job of run.jobs) {
        const line = jobLine(job);
        const quiet = ['waiting', 'queued', 'running'].includes(job.state);
        if ((!quiet || job.error) && told.get(job.id) !== line) {
          told.set(job.id, line);
          logger.info(`${endedOf(run)}/${run.jobs.length} ${line}`);
        }
      }
      if (run.state !== 'running') return run;
      await delay(pollMilliseconds, undefined, { ...(signal && { signal }) });
      try {
        run = await client.get(run.id);
        silences = 0;
      } catch (error) {
        silences += 1;
        if (silences > MOST_SILENCES) throw error;
      }
    }
  } catch (error) {
    if (signal?.aborted) await client.cancel(run.id);
    throw error;
  }
}

function endedOf({ jobs }: FleetRunView): number {
  return jobs.filter(
    ({ state }) => !['waiting', 'queued', 'running'].includes(state),
  ).length;
}

function proposalsOf({ jobs }: FleetRunView) {
  return jobs.flatMap(({ repository, entityRefs, proposal }) =>
    proposal ? [{ repository, entityRefs, ...proposal }] : [],
  );
}

/** @throws InputError when the run did not do what it was begun for. */
function refuse(run: FleetRunView, failOnConflict: boolean): void {
  const { failed, conflicts } = resultCounts(run);
  if (run.state === 'stopped') {
    throw new InputError(
      'A canary failed, so the other services were not begun; the table above says which, and why',
    );
  }
  if (run.state === 'cancelled') {
    throw new InputError('The run was cancelled');
  }
  if (failed > 0) {
    throw new InputError(
      `${failed} of ${run.jobs.length} repositories could not be regenerated; the table above says why. Trying the task again leaves alone what is done.`,
    );
  }
  if (failOnConflict && conflicts > 0) {
    throw new InputError(
      `${conflicts} of ${run.jobs.length} repositories have conflicts; the table above says which`,
    );
  }
}
