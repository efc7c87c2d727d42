import type { LocatedDocument } from '../../spec/LocatedDocument';
import type { Resolution } from '../ResolvedService';
import { sortedMap } from '../sortedMap';
import type { SystemChartValues } from './SystemChartValues';

/** When the services of an environment are scaled to nothing, and what they are scaled to again. */
export function sleepValues(
  { document }: LocatedDocument<'System'>,
  services: readonly Resolution[],
  environment: string,
): Pick<SystemChartValues, 'sleep'> {
  const sleep = document.spec.environments?.[environment]?.sleep;
  if (!sleep || sleep.enabled === false) return {};
  const { from, until, timeZone = 'Etc/UTC', except = [] } = sleep;
  const workloads = services.flatMap(({ environments }) =>
    environments
      .filter(
        one =>
          one.environment.name === environment &&
          !except.includes(one.identity.name) &&
          ['Deployment', 'StatefulSet'].includes(one.values.workload.kind),
      )
      .map(
        ({ identity, values: { workload, autoscaling } }): [string, number] => [
          `${workload.kind}/${identity.name}`,
          // An autoscaler does nothing while there are no replicas, and takes over from its minimum.
          (autoscaling.enabled ? autoscaling.minReplicas : workload.replicas) ??
            1,
        ],
      ),
  );
  if (workloads.length === 0) return {};
  return {
    sleep: {
      from,
      until,
      timeZone,
      workloads: sortedMap(Object.fromEntries(workloads), count => count),
    },
  };
}
