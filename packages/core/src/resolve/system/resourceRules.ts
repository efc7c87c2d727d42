import type { ResourceTypeAlert } from '../../resources/ResourceType';
import type { ResolvedResource, ResolvedResourceWorkload } from '../index';
import { UNKNOWN_OWNER } from '../identity';
import { sortedMap } from '../sortedMap';
import type { World } from '../World';
import { BASE } from '../World';
import { BACKUP_ALERTS } from './backupAlerts';
import type { WorkloadOverlay } from './SystemChartValues';

/** Every alert that holds for a resource in its mode and with its backups, by name: as the templates of the chart choose them. */
export function resourceAlerts({
  mode,
  workload: { type, backup, exporter, facts },
}: {
  mode: ResolvedResource['mode'];
  workload: ResolvedResourceWorkload;
}): [string, ResourceTypeAlert][] {
  // Without an exporter nobody would ever measure it.
  if (mode === 'external' && !exporter) return [];
  const dumped = backup !== undefined && facts.backup;
  const holds = {
    backup: backup?.store !== undefined,
    dump: dumped,
    drill: dumped && backup.drill !== undefined,
  };
  return Object.entries({ ...type.alerts, ...BACKUP_ALERTS })
    .filter(
      ([, { modes, when }]) =>
        modes.includes(mode) && (when === undefined || holds[when]),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
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
