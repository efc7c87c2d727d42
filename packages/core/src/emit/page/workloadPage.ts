import type { ChartValues } from '../../resolve';
import type { WorkloadPage } from './PageData';

/** What runs the containers, as commands name it. */
export function workloadPage(values: ChartValues): WorkloadPage {
  const { name, workload, service, ports, tests, storage } = values;
  const kind = workload.kind.toLowerCase();
  const longRunning = workload.kind !== 'CronJob' && workload.kind !== 'Job';
  const runs = longRunning ? [`${kind}s`] : [];
  const jobs = cronJobs(values).length > 0 ? ['cronjobs', 'jobs'] : [];
  return {
    kind: workload.kind,
    listed: [...runs, ...(runs.length > 0 ? jobs : [...jobs, 'jobs']), 'pods']
      .filter((item, index, all) => all.indexOf(item) === index)
      .join(','),
    target: `${kind}/${name}`,
    longRunning,
    progressive: workload.kind === 'Rollout',
    tested:
      longRunning &&
      service.enabled &&
      tests.enabled &&
      Object.keys(ports).length > 0,
    storage: Object.keys(storage).length > 0,
    claims: workload.kind === 'StatefulSet' && Object.keys(storage).length > 0,
  };
}

/** Names of the CronJobs. */
export function cronJobs({ name, workload, jobs }: ChartValues): string[] {
  return [
    ...(workload.kind === 'CronJob' ? [name] : []),
    ...Object.entries(jobs)
      .filter(([, { schedule }]) => schedule)
      .map(([job]) => `${name}-${job}`),
  ];
}
