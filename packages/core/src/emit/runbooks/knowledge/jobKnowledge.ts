import {
  cronJobMatchers,
  jobMatchers,
} from '../../monitoring/alerts/jobAlerts';
import { equals, selector } from '../../../promql/selector';
import { serviceJobs } from '../../monitoring/serviceJobs';
import type { MitigationCommands } from '../MitigationCommands';
import type { AlertKnowledge } from './AlertKnowledge';

function runAgain(on: MitigationCommands) {
  return on.jobs.some(({ schedule }) => schedule) ? [on.runJob()] : [];
}

const jobFailed: AlertKnowledge = {
  meaning:
    'A Job used up its attempts. For a CronJob the alert ends with the next success; a Job of a release stays until the next release.',
  impact:
    'The work was not done: a migration, a report, a clean-up. A release whose hook failed did not go on.',
  causes: [
    'The program ended with an error: see its log.',
    'It was killed for want of memory, or ran longer than `activeDeadlineSeconds`.',
    'A data store or service it calls did not answer.',
    'Its image, Secret or configuration was not there.',
  ],
  remedies: [
    'Mend the cause, then run it once more; see first whether running it twice does harm.',
    'Roll back the release when its hook failed.',
  ],
  diagnose: on => [
    on.jobRuns(),
    on.jobLogs(),
    on.events(),
    ...on.neighbours(),
    on.releases(),
  ],
  mitigate: on => [...runAgain(on), on.rollback()],
  queries: service => [
    [
      'Failed Jobs',
      selector('kube_job_failed', {
        ...jobMatchers(serviceJobs(service)),
        condition: equals('true'),
      }),
    ],
  ],
  related: ['CronJobOverdue', 'OutOfMemory'],
};

const cronJobOverdue: AlertKnowledge = {
  meaning:
    'A CronJob has not succeeded for longer than its schedule and a usual run allow: it is not started, hangs, or fails each time.',
  impact: 'What it makes gets old, and what it cleans up piles up.',
  causes: [
    'Each run fails: then `JobFailed` fires, too.',
    'A run hangs and `concurrencyPolicy: Forbid` keeps the next from starting.',
    'Its Pods are `Pending`: no room, no image, no volume.',
    'More than 100 schedules were missed, after which Kubernetes starts none; or the controller is down.',
  ],
  remedies: [
    'Delete the run that hangs, then start it by hand.',
    'Mend the cause of the failures.',
  ],
  diagnose: on => [on.jobRuns(), on.jobLogs(), on.events(), ...on.neighbours()],
  mitigate: on => [
    {
      say: 'End a run that hangs.',
      run: [`kubectl delete job <JOB> ${on.in}`],
    },
    ...runAgain(on),
  ],
  queries: service => {
    const scheduled = cronJobMatchers(
      serviceJobs(service).filter(({ schedule }) => schedule),
    );
    return [
      ['Runs under way', selector('kube_cronjob_status_active', scheduled)],
      [
        'Seconds since the last success',
        `time() - ${selector(
          'kube_cronjob_status_last_successful_time',
          scheduled,
        )}`,
      ],
    ];
  },
  related: ['JobFailed'],
};

export const jobKnowledge = {
  JobFailed: jobFailed,
  CronJobOverdue: cronJobOverdue,
};
