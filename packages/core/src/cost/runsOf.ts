import { cronRunsPerYear } from '@chartwright/backstage-plugin-chartwright-common';
import type { ManifestObject } from '../check/manifest/ManifestObject';
import { numberAt, objectAt, textAt } from '../check/manifest/plainData';
import { podsOf, type PodOwner } from '../check/manifest/podsOf';
import { NO_AMOUNTS, sumAmounts, timesAmounts, type Amounts } from './Amounts';
import { isTestHook } from './isTestHook';
import { podRequests } from './podRequests';
import { HOURS_PER_MONTH } from './Prices';
import { storageOfPod } from './storageOf';

/** What Jobs ask for, averaged over a month: a Pod that runs for half of it counts as half a Pod. */
export interface Runs {
  /** Where each run takes as long as it is taken to last. */
  readonly minimum: Amounts;
  /** Where each run takes as long as its deadline lets it. */
  readonly maximum: Amounts;
  readonly notCounted: readonly string[];
  /** How long and how often each is taken to run, a sentence each. */
  readonly assumed: readonly string[];
}

/**
 * What Jobs and CronJobs ask for.
 *
 * @param runMinutes - How long one run is taken to last. A Job that no CronJob starts is taken to run once a month.
 */
export function runsOf(
  objects: readonly ManifestObject[],
  runMinutes: number,
): Runs {
  const all = objects.flatMap(object =>
    ['Job', 'CronJob'].includes(object.kind) && !isTestHook(object)
      ? podsOf(object).map(pod => runsOfPod(pod, runMinutes))
      : [],
  );
  return {
    minimum: sumAmounts(...all.map(({ minimum }) => minimum)),
    maximum: sumAmounts(...all.map(({ maximum }) => maximum)),
    notCounted: all.flatMap(({ notCounted }) => notCounted),
    assumed: all.flatMap(({ assumed }) => assumed),
  };
}

function runsOfPod(pod: PodOwner, runMinutes: number): Runs {
  const { owner } = pod;
  const { cpu, memory, unrequested } = podRequests(pod);
  const one = {
    ...NO_AMOUNTS,
    pods: 1,
    cpu,
    memory,
    storage: storageOfPod(pod),
  };
  const runs = runsAMonth(owner);
  const spec =
    owner.kind === 'CronJob'
      ? objectAt(owner.value, 'spec', 'jobTemplate', 'spec')
      : objectAt(owner.value, 'spec');
  const parallelism = numberAt(spec, 'parallelism') ?? 1;
  const pods = numberAt(spec, 'completions') ?? parallelism;
  const atOnce = Math.min(parallelism, pods);
  const deadline = numberAt(spec, 'activeDeadlineSeconds');
  const longest =
    deadline === undefined ? Infinity : (atOnce * deadline) / 3600;
  const usual = Math.min((pods * runMinutes) / 60, longest);
  const overlaps =
    owner.kind === 'CronJob' &&
    (textAt(owner.value, 'spec', 'concurrencyPolicy') ?? 'Allow') === 'Allow';
  const share = (podHours: number) => {
    const average = (runs * podHours) / HOURS_PER_MONTH;
    return overlaps ? average : Math.min(average, atOnce);
  };
  return {
    minimum: timesAmounts(one, share(usual)),
    maximum: timesAmounts(one, share(deadline === undefined ? usual : longest)),
    notCounted: unrequested.map(
      name =>
        `${owner.kind} ${owner.name}: the container ${name} does not request both CPU and memory`,
    ),
    assumed: runs === 0 ? [] : [sentence(owner, runs, runMinutes, deadline)],
  };
}

function runsAMonth(owner: ManifestObject): number {
  if (owner.kind === 'Job') return 1;
  if (objectAt(owner.value, 'spec').suspend === true) return 0;
  const schedule = textAt(owner.value, 'spec', 'schedule') ?? '';
  return (cronRunsPerYear(schedule) ?? 0) / 12;
}

function sentence(
  { kind, name }: ManifestObject,
  runs: number,
  runMinutes: number,
  deadline: number | undefined,
): string {
  const count = Math.round(runs * 10) / 10;
  const often = count === 1 ? '1 run a month' : `${count} runs a month`;
  const limit = deadline === undefined ? undefined : deadline / 60;
  if (limit === undefined)
    return `${kind} ${name}: ${often} of ${runMinutes} minutes`;
  const atMost = Math.round(limit * 10) / 10;
  return limit <= runMinutes
    ? `${kind} ${name}: ${often} of ${atMost} minutes, its deadline`
    : `${kind} ${name}: ${often} of ${runMinutes} minutes, at most ${atMost}, its deadline`;
}
