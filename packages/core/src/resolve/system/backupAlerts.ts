import type { ResourceTypeAlert } from '../../resources/ResourceType';

const MODES = ['embedded', 'operator', 'external'] as const;

/** Dumps are watched in the same way whatever the type. */
export const BACKUP_ALERTS: Readonly<Record<string, ResourceTypeAlert>> = {
  BackupMissing: {
    modes: MODES,
    when: 'dump',
    expr: `time() - max(kube_cronjob_status_last_successful_time{namespace="$namespace",cronjob="{name}-backup"}) > {backupAge}`,
    for: '1h',
    severity: 'critical',
    summary: 'A backup of {name} is overdue',
    description:
      'The CronJob {name}-backup has not succeeded when it should have.',
    runbook:
      'Look at the last run: `kubectl get jobs -l app={name}-backup` and the logs of its Pod. Start one by hand with `kubectl create job {name}-backup-now --from=cronjob/{name}-backup`.',
  },
  RestoreDrillFailed: {
    modes: MODES,
    when: 'drill',
    expr: `max(kube_job_status_failed{namespace="$namespace",job_name=~"{name}-restore-drill-.*"}) > 0`,
    for: '5m',
    severity: 'critical',
    summary: 'The restore drill of {name} failed',
    description:
      'A backup of {name} could not be restored into a database of its own.',
    runbook:
      'See what the last run says: `kubectl logs -l app={name}-restore-drill --tail 100`. A backup that cannot be restored is none: make a new one at once.',
  },
};
