import type { Schedule } from '@chartwright/backstage-plugin-chartwright-common';
import type {
  AutoscalingMetricValues,
  AutoscalingValues,
  JobEntryValues,
  JobValues,
  PodDisruptionBudgetValues,
  ScheduleValues,
  StrategyValues,
  VerticalPodAutoscalerValues,
  WorkloadValues,
} from '../values';
import type { EffectiveServiceJob, EffectiveSpec } from '../EffectiveSpec';
import { isLongRunning, isProgressive, isScalable } from '../kinds';
import { sortedMap } from '../sortedMap';
import type { ServiceKind } from '../vocabulary';
import {
  lowerCommand,
  lowerImage,
  lowerResources,
  lowerVariables,
} from './containers';

function lowerSchedule(schedule: Schedule): ScheduleValues {
  return {
    cron: schedule.cron,
    timeZone: schedule.timeZone ?? 'Etc/UTC',
    concurrencyPolicy: schedule.concurrencyPolicy ?? 'Forbid',
    ...(schedule.startingDeadlineSeconds === undefined
      ? {}
      : { startingDeadlineSeconds: schedule.startingDeadlineSeconds }),
    suspend: schedule.suspend ?? false,
    successfulJobsHistoryLimit: schedule.successfulJobsHistoryLimit ?? 3,
    failedJobsHistoryLimit: schedule.failedJobsHistoryLimit ?? 3,
  };
}

const FIGURES = [
  'completions',
  'parallelism',
  'activeDeadlineSeconds',
  'ttlSecondsAfterFinished',
] as const;
const HOOK = ['hook', 'weight', 'deletePolicy'] as const;

function lowerJob(
  job: NonNullable<EffectiveSpec['job']>,
  hooked: boolean,
): JobValues {
  const names = [...(hooked ? HOOK : []), ...FIGURES];
  const given = names.flatMap(name =>
    job[name] === undefined ? [] : [[name, job[name]]],
  );
  return { backoffLimit: job.backoffLimit ?? 3, ...Object.fromEntries(given) };
}

function lowerStrategy(
  { rollout = {} }: EffectiveSpec,
  kind: ServiceKind,
): StrategyValues {
  const type = rollout.strategy ?? 'RollingUpdate';
  if (kind === 'stateful' || type === 'Recreate' || type === 'BlueGreen')
    return { type };
  return {
    type,
    maxSurge: rollout.maxSurge ?? '25%',
    maxUnavailable: rollout.maxUnavailable ?? 0,
  };
}

/** Pods that run at the least: what the autoscaler or the number of replicas guarantees. */
export function fewestPods(spec: EffectiveSpec): number {
  return spec.scaling?.max === undefined
    ? spec.scaling?.replicas ?? 1
    : spec.scaling.min ?? 1;
}

export function lowerWorkload(
  kind: ServiceKind,
  name: string,
  spec: EffectiveSpec,
): WorkloadValues {
  const { schedule, rollout = {} } = spec;
  if (schedule?.cron !== undefined && !isLongRunning(kind, true)) {
    return {
      kind: 'CronJob',
      schedule: lowerSchedule(schedule),
      job: lowerJob(spec.job ?? {}, false),
    };
  }
  if (kind === 'job')
    return { kind: 'Job', job: lowerJob(spec.job ?? {}, true) };
  const common = {
    replicas: fewestPods(spec),
    strategy: lowerStrategy(spec, kind),
    minReadySeconds: rollout.minReadySeconds ?? 0,
    revisionHistoryLimit: rollout.revisionHistoryLimit ?? 5,
  };
  if (kind === 'stateful') {
    return {
      kind: 'StatefulSet',
      ...common,
      serviceName: spec.service?.headless === true ? name : `${name}-headless`,
      podManagementPolicy: rollout.podManagementPolicy ?? 'OrderedReady',
    };
  }
  return {
    kind: isProgressive(rollout.strategy) ? 'Rollout' : 'Deployment',
    ...common,
    progressDeadlineSeconds: rollout.progressDeadlineSeconds ?? 600,
  };
}

export function lowerJobs(
  spec: EffectiveSpec,
  registry: string | undefined,
  service: string,
): Record<string, JobEntryValues> {
  return sortedMap(
    spec.jobs ?? {},
    (job: EffectiveServiceJob): JobEntryValues => {
      const { image, resources, schedule } = job;
      return {
        ...(image === undefined
          ? {}
          : { image: lowerImage(image, registry, service) }),
        ...lowerCommand(job),
        env: lowerVariables(job.env),
        ...(resources === undefined
          ? {}
          : { resources: lowerResources(resources) }),
        ...(schedule === undefined
          ? {}
          : { schedule: lowerSchedule(schedule) }),
        ...lowerJob(job, schedule === undefined),
      };
    },
  );
}

const METRIC_TYPES = {
  pods: 'Pods',
  object: 'Object',
  external: 'External',
} as const;

function lowerMetrics(
  spec: EffectiveSpec,
): Record<string, AutoscalingMetricValues> {
  return sortedMap(
    spec.scaling?.metrics ?? {},
    (metric, name): AutoscalingMetricValues => {
      if (typeof metric === 'number')
        return { type: 'Resource', resource: name, utilization: metric };
      const { type = 'external', target, object, selector = {} } = metric;
      return {
        type: METRIC_TYPES[type],
        metric: metric.metric,
        ...(Object.keys(selector).length === 0
          ? {}
          : { selector: sortedMap(selector, value => value) }),
        ...(target?.averageValue === undefined
          ? {}
          : { averageValue: target.averageValue }),
        ...(target?.value === undefined ? {} : { value: target.value }),
        ...(type === 'object' && object !== undefined ? { object } : {}),
      };
    },
  );
}

export function lowerAutoscaling(
  kind: ServiceKind,
  name: string,
  spec: EffectiveSpec,
  triggers: AutoscalingValues['triggers'],
): AutoscalingValues {
  const { scaling = {} } = spec;
  const least = fewestPods(spec);
  const timing = {
    pollingInterval: scaling.pollingSeconds ?? 30,
    cooldownPeriod: scaling.cooldownSeconds ?? 300,
  };
  if (!isScalable(kind) || scaling.max === undefined) {
    const idle = Math.max(least, 1);
    return {
      enabled: false,
      name: scaling.name ?? name,
      minReplicas: idle,
      maxReplicas: idle,
      metrics: {},
      triggers: {},
      ...timing,
    };
  }
  return {
    enabled: true,
    name: scaling.name ?? name,
    minReplicas: least,
    maxReplicas: scaling.max,
    metrics: lowerMetrics(spec),
    triggers,
    ...timing,
    ...(scaling.behavior === undefined ? {} : { behavior: scaling.behavior }),
  };
}

export function lowerVerticalScaling(
  kind: ServiceKind,
  name: string,
  { scaling = {}, schedule }: EffectiveSpec,
): VerticalPodAutoscalerValues {
  const { vertical } = scaling;
  return {
    enabled:
      vertical !== undefined && isLongRunning(kind, schedule !== undefined),
    name: vertical?.name ?? name,
    mode: vertical?.mode ?? 'Off',
    resources: vertical?.resources ?? ['cpu', 'memory'],
    minAllowed: sortedMap(vertical?.minimum ?? {}, quantity => quantity),
    maxAllowed: sortedMap(vertical?.maximum ?? {}, quantity => quantity),
  };
}

export function lowerBudget(
  kind: ServiceKind,
  name: string,
  spec: EffectiveSpec,
): PodDisruptionBudgetValues {
  const {
    minAvailable,
    maxUnavailable,
    disruptionBudgetName = name,
  } = spec.availability ?? {};
  const enabled = isScalable(kind) && fewestPods(spec) > 1;
  const limit =
    minAvailable === undefined
      ? { maxUnavailable: maxUnavailable ?? 1 }
      : { minAvailable };
  return {
    enabled,
    ...(enabled ? limit : {}),
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    name: disruptionBudgetName,
  };
}
