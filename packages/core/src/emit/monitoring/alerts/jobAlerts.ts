import type { ResolvedService } from '../../../resolve';
import { decimal } from '../../../promql/numbers';
import {
  equals,
  escapeRegex,
  LabelMatchers,
  matches,
  oneOf,
  selector,
} from '../../../promql/selector';
import { scheduleGap } from '../../../resolve/scheduleGap';
import { ServiceJob, serviceJobs } from '../serviceJobs';
import { NAMESPACE_TOKEN } from '../serviceMatchers';
import type { AlertDefinition } from './AlertDefinition';

const inNamespace = { namespace: equals(NAMESPACE_TOKEN) };

/* A CronJob may run a quarter-hour job every hour: half a gap and ten minutes are the run's own time. */
const RUN_ALLOWANCE_SECONDS = 600;

function scheduled(service: ResolvedService): ServiceJob[] {
  return serviceJobs(service).filter(({ schedule }) => schedule);
}

function unscheduled(service: ResolvedService): ServiceJob[] {
  return serviceJobs(service).filter(({ schedule }) => !schedule);
}

/** CronJobs by name, as kube-state-metrics labels them. */
export function cronJobMatchers(jobs: readonly ServiceJob[]): LabelMatchers {
  return { ...inNamespace, cronjob: oneOf(jobs.map(({ name }) => name)) };
}

/** Jobs of the service by name: those of a CronJob carry the time, hooks and plain ones may carry a suffix. */
export function jobMatchers(jobs: readonly ServiceJob[]): LabelMatchers {
  const names = jobs.map(
    ({ name, schedule }) =>
      `${escapeRegex(name)}${schedule ? '-[0-9]+' : '(-[0-9a-f]+)?'}`,
  );
  return { ...inNamespace, job_name: matches(names.join('|')) };
}

/** Time of the last success of each CronJob, before the first one that of its creation. */
export function lastSuccess(jobs: readonly ServiceJob[]): string {
  const matchers = cronJobMatchers(jobs);
  return `max by (namespace, cronjob) (${selector(
    'kube_cronjob_status_last_successful_time',
    matchers,
  )} or ${selector('kube_cronjob_created', matchers)})`;
}

/* A failed run is over as soon as a later one succeeds: only failures that began after the last success count. */
function failedRuns(jobs: readonly ServiceJob[]): string {
  const matchers = jobMatchers(jobs);
  const started = selector('kube_job_status_start_time', matchers);
  const failed = selector('kube_job_failed', {
    ...matchers,
    condition: equals('true'),
  });
  return [
    'max by (namespace, cronjob) (label_replace(',
    `  ${started}`,
    `  and on (namespace, job_name) (${failed} == 1),`,
    '  "cronjob", "$1", "job_name", "(.+)-[0-9]+"',
    '))',
    `> ${lastSuccess(jobs)}`,
  ].join('\n');
}

const jobFailed: AlertDefinition = {
  type: 'JobFailed',
  defaults: {},
  notApplicable: service =>
    serviceJobs(service).length > 0
      ? undefined
      : 'it runs no Job (spec.schedule, spec.jobs)',
  expr: service => {
    const parts: string[] = [];
    const [cron, plain] = [scheduled(service), unscheduled(service)];
    if (cron.length > 0) parts.push(failedRuns(cron));
    if (plain.length > 0) {
      parts.push(
        `max by (namespace, job_name) (${selector('kube_job_failed', {
          ...jobMatchers(plain),
          condition: equals('true'),
        })}) == 1`,
      );
    }
    return parts.length === 1 ? parts.join('') : `(${parts.join('\n) or (')})`;
  },
  summary: ({ identity }) => `${identity.name}: a Job failed`,
  description: () =>
    '{{ with $labels.cronjob }}The last run of CronJob {{ . }} failed, and none has succeeded since.{{ else }}Job {{ $labels.job_name }} failed.{{ end }}',
};

/*
 * Counted from the last success, so it sees runs that never start, fail or hang alike. Without a threshold each CronJob
 * gets one and a half times its own longest gap and ten minutes.
 */
const cronJobOverdue: AlertDefinition = {
  type: 'CronJobOverdue',
  defaults: {},
  notApplicable: service =>
    scheduled(service).length > 0
      ? undefined
      : 'it runs no CronJob (spec.schedule, spec.jobs.*.schedule)',
  expr: (service, { threshold }) =>
    [...byAllowance(scheduled(service), threshold)]
      .map(([seconds, jobs]) =>
        [
          `time() - ${lastSuccess(jobs)} > ${decimal(seconds)}`,
          `unless on (namespace, cronjob) (${selector(
            'kube_cronjob_spec_suspend',
            cronJobMatchers(jobs),
          )} == 1)`,
        ].join('\n'),
      )
      .map((part, _index, all) => (all.length > 1 ? `(\n${part}\n)` : part))
      .join('\nor '),
  summary: ({ identity }) => `${identity.name}: a CronJob is overdue`,
  description: () =>
    'CronJob {{ $labels.cronjob }} has not succeeded for {{ $value | humanizeDuration }}.',
};

function byAllowance(
  jobs: readonly ServiceJob[],
  threshold: number,
): Map<number, ServiceJob[]> {
  const groups = new Map<number, ServiceJob[]>();
  for (const job of jobs) {
    const gap = scheduleGap(job.schedule?.cron ?? '') ?? 86_400;
    const seconds =
      threshold > 0 ? threshold : Math.ceil(gap * 1.5) + RUN_ALLOWANCE_SECONDS;
    groups.set(seconds, [...(groups.get(seconds) ?? []), job]);
  }
  return groups;
}

/** Whether Jobs run and succeed. */
export const jobAlerts = [jobFailed, cronJobOverdue];
