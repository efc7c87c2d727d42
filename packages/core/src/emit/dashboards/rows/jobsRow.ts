import { equals, selector } from '../../../promql/selector';
import { jobMatchers, lastSuccess } from '../../monitoring/alerts/jobAlerts';
import { serviceJobs } from '../../monitoring/serviceJobs';
import type { DashboardSubject } from '../DashboardSubject';
import { graph, PanelPlan, RowPlan } from '../panels';

/** Do its Jobs run, and how long do they take? */
export function jobsRow(subject: DashboardSubject): RowPlan | undefined {
  const service = subject.with(one => serviceJobs(one).length > 0);
  if (!service) return undefined;
  const jobs = serviceJobs(service);
  const scheduled = jobs.filter(({ schedule }) => schedule);
  const matchers = jobMatchers(jobs);
  const failed = { ...matchers, condition: equals('true') };
  const panels: PanelPlan[] = [];
  if (scheduled.length > 0) {
    panels.push(
      graph({
        key: 'jobs/last-success',
        title: 'Time since the last success',
        description:
          'For each CronJob; before its first success since it was made.',
        unit: 's',
        queries: [[`time() - ${lastSuccess(scheduled)}`, '{{cronjob}}']],
      }),
    );
  }
  panels.push(
    graph({
      key: 'jobs/failed',
      title: 'Failed Jobs',
      description: 'Jobs that failed and are still kept.',
      unit: 'short',
      queries: [
        [
          `sum by (job_name) (${selector('kube_job_failed', failed)})`,
          '{{job_name}}',
        ],
      ],
    }),
    graph({
      key: 'jobs/duration',
      title: 'Duration',
      description: 'How long each finished Job took.',
      unit: 's',
      queries: [
        [
          `max by (job_name) (${selector(
            'kube_job_status_completion_time',
            matchers,
          )} - ${selector('kube_job_status_start_time', matchers)})`,
          '{{job_name}}',
        ],
      ],
    }),
  );
  return { title: 'Jobs', panels };
}
