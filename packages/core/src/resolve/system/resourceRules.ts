import { fillPlaceholders } from '../../resources/fillPlaceholders';
import type { ResourceTypeAlert } from '../../resources/ResourceType';
import type { ResolvedResource, ResolvedResourceWorkload } from '../index';
import { UNKNOWN_OWNER } from '../identity';
import { sortedMap } from '../sortedMap';
import type { World } from '../World';
import { BASE } from '../World';
import type { WorkloadOverlay } from './SystemChartValues';

/** The alerts of a resource that hold in its mode, by name. */
function resourceAlerts({
  mode,
  workload: { type, backup, exporter },
}: {
  mode: ResolvedResource['mode'];
  workload: ResolvedResourceWorkload;
}): [string, ResourceTypeAlert][] {
  // Without an exporter nobody would ever measure it.
  if (mode === 'external' && !exporter) return [];
  return Object.entries(type.alerts)
    .filter(
      ([, alert]) =>
        alert.modes.includes(mode) &&
        (alert.when !== 'backup' || backup?.store !== undefined),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Every alert of a resource, backups included. */
export function resourceRunbookAlerts(
  resource: ResolvedResource & { workload: ResolvedResourceWorkload },
): [string, ResourceTypeAlert][] {
  return [...resourceAlerts(resource), ...backupAlert(resource)];
}

/** The groups of rules of a resource. `$namespace` stands for the release's. */
export function resourceRules(
  resource: ResolvedResource & { workload: ResolvedResourceWorkload },
): Record<string, { rules: Record<string, object> }> {
  const { placeholders } = resource.workload;
  const alerts = resourceRunbookAlerts(resource);
  if (alerts.length === 0) return {};
  return {
    [resource.name]: {
      rules: Object.fromEntries(
        alerts.map(([name, alert]) => [
          name,
          {
            expr: fillPlaceholders(alert.expr, placeholders),
            for: alert.for,
            labels: { severity: alert.severity },
            annotations: {
              summary: fillPlaceholders(alert.summary, placeholders),
              description: fillPlaceholders(alert.description, placeholders),
            },
          },
        ]),
      ),
    },
  };
}

/** What all rules of a system's chart have in common; `$alert` stands for the rule's name. */
export function commonRules(
  world: World,
  environment: string,
): NonNullable<WorkloadOverlay['prometheusRule']> {
  const system = world.system?.document.metadata;
  const { ruleLabels = {} } = world.platform.spec.monitoring ?? {};
  const runbooks = world.platform.spec.links?.runbooks;
  return {
    labels: sortedMap(ruleLabels, value => value),
    alertLabels: {
      ...(environment === BASE ? {} : { environment }),
      namespace: '$namespace',
      ...(system && { system: system.name }),
      team: (system?.owner ?? UNKNOWN_OWNER).replace(/^.*[/:]/, ''),
    },
    alertAnnotations:
      runbooks !== undefined && system
        ? {
            runbook_url: runbooks
              .replace(/component\/\{service\}/g, 'system/{service}')
              .replace(/\{(service|system)\}/g, system.name)
              .replace(/\{environment\}/g, environment)
              .replace(/\{alert\}/g, '$alert'),
          }
        : {},
  };
}

/** Dumps are watched in the same way whatever the type. */
function backupAlert({
  name,
  workload: { backup, facts },
}: {
  name: string;
  workload: ResolvedResourceWorkload;
}): [string, ResourceTypeAlert][] {
  if (backup === undefined || !facts.backup) return [];
  return [
    [
      'BackupMissing',
      {
        modes: ['embedded', 'operator', 'external'],
        expr: `time() - max(kube_cronjob_status_last_successful_time{namespace="$namespace",cronjob="${name}-backup"}) > {backupAge}`,
        for: '1h',
        severity: 'critical',
        summary: `A backup of ${name} is overdue`,
        description: `The CronJob ${name}-backup has not succeeded when it should have.`,
        runbook: `Look at the last run: \`kubectl get jobs -l app=${name}-backup\` and the logs of its Pod. Start one by hand with \`kubectl create job ${name}-backup-now --from=cronjob/${name}-backup\`.`,
      },
    ],
    ...(backup.drill === undefined
      ? []
      : ([
          [
            'RestoreDrillFailed',
            {
              modes: ['embedded', 'operator', 'external'],
              expr: `max(kube_job_status_failed{namespace="$namespace",job_name=~"${name}-restore-drill-.*"}) > 0`,
              for: '5m',
              severity: 'critical',
              summary: `The restore drill of ${name} failed`,
              description: `A backup of ${name} could not be restored into a database of its own.`,
              runbook: `See what the last run says: \`kubectl logs -l app=${name}-restore-drill --tail 100\`. A backup that cannot be restored is none: make a new one at once.`,
            },
          ],
        ] as [string, ResourceTypeAlert][])),
  ];
}
