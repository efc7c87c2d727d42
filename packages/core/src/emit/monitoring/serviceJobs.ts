import type { ResolvedService } from '../../resolve';

/** A Job or CronJob that the chart makes. */
export interface ServiceJob {
  /** Name of the Job or CronJob. */
  readonly name: string;
  /** Present: a CronJob. */
  readonly schedule?: { readonly cron: string; readonly suspend: boolean };
  /** Whether a Job runs as a Helm hook with each release. */
  readonly hook: boolean;
}

/** The workload itself when it is a Job or CronJob, then the Jobs beside it, in alphabetical order. */
export function serviceJobs(service: ResolvedService): ServiceJob[] {
  const { workload, jobs } = service.values;
  const { name } = service.identity;
  const main: ServiceJob[] = [];
  if (workload.kind === 'CronJob' && workload.schedule) {
    main.push({ name, schedule: workload.schedule, hook: false });
  }
  if (workload.kind === 'Job') {
    main.push({ name, hook: isHook(workload.job?.hook) });
  }
  const beside = Object.entries(jobs)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { schedule, hook }]) => ({
      name: `${name}-${key}`,
      hook: !schedule && isHook(hook),
      ...(schedule ? { schedule } : {}),
    }));
  return [...main, ...beside];
}

/** Whether Pods run all the time, as a Deployment, StatefulSet or Rollout. */
export function runsContinuously(service: ResolvedService): boolean {
  const { kind } = service.values.workload;
  return kind !== 'CronJob' && kind !== 'Job';
}

function isHook(events: string | undefined): boolean {
  return events !== undefined && events !== 'none';
}
