import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import type { ResourceFigures } from '../../resources/ResourceType';
import type { ChartValues } from '../values';
import type { ResolvedResource } from '../resources';

/** What one Pod needs, and how many of them there are at the most. */
export interface Demand {
  readonly figures: ResourceFigures;
  readonly pods: number;
  /** True for what runs in the Pods of another demand. */
  readonly sidecar?: true;
}

const AMOUNTS = [
  ['requests', 'cpu'],
  ['requests', 'memory'],
  ['limits', 'cpu'],
  ['limits', 'memory'],
] as const;

/**
 * The quota that lets everything run at its most: each service at its maximum with the Pods that a rollout adds, each
 * resource with all instances, and a reserve for jobs and whatever else comes.
 *
 * @param reserve - percent on top.
 */
export function quotaFigures(
  services: readonly ChartValues[],
  resources: readonly ResolvedResource[],
  reserve: number,
): Record<string, string> {
  const demands = [
    ...services.flatMap(values => demandsOf(values, true)),
    ...resources.flatMap(resourceDemands),
  ];
  if (demands.length === 0) return {};
  return Object.fromEntries([
    ...AMOUNTS.map(([kind, resource]) => {
      const total = demands.reduce(
        (sum, { figures, pods }) =>
          sum + (parseQuantity(figures[kind]?.[resource] ?? '0') ?? 0) * pods,
        0,
      );
      return [
        `${kind}.${resource}`,
        rounded(resource, total * (1 + reserve / 100)),
      ];
    }),
    [
      'pods',
      String(
        Math.ceil(
          demands.reduce(
            (sum, { pods, sidecar }) => sum + (sidecar ? 0 : pods),
            0,
          ) *
            (1 + reserve / 100),
        ),
      ),
    ],
  ]);
}

/** What a resource needs that runs in the namespace. */
export function resourceDemands({
  workload,
  mode,
}: ResolvedResource): Demand[] {
  return workload === undefined || mode === 'external'
    ? []
    : [{ figures: workload.resources, pods: workload.instances }];
}

/**
 * What a service needs at its most.
 *
 * @param rolling - with the Pods that a rollout adds
 */
export function demandsOf(
  { workload, autoscaling, resources, sidecars }: ChartValues,
  rolling: boolean,
): Demand[] {
  const most = autoscaling.enabled
    ? autoscaling.maxReplicas ?? 1
    : workload.replicas ?? 1;
  const pods = most + (rolling ? added(most, workload) : 0);
  return [
    { figures: resources, pods },
    ...Object.values(sidecars).map(sidecar => ({
      figures: sidecar.resources ?? {},
      pods,
      sidecar: true as const,
    })),
  ];
}

/** Blue/green runs everything twice until the old version is gone. */
function added(most: number, { strategy }: ChartValues['workload']): number {
  return strategy?.type === 'BlueGreen'
    ? most
    : surge(most, strategy?.maxSurge);
}

/** Pods beyond the maximum while a rollout runs; Kubernetes rounds a percentage up. */
function surge(pods: number, most: number | string | undefined): number {
  if (typeof most === 'number') return most;
  const percent = /^(\d+)%$/.exec(most ?? '')?.[1];
  return percent === undefined ? 0 : Math.ceil((pods * Number(percent)) / 100);
}

/** Whole CPUs and GiB: a quota is a bound, not an account. */
function rounded(resource: 'cpu' | 'memory', amount: number): string {
  return resource === 'cpu'
    ? String(Math.ceil(amount))
    : `${Math.ceil(amount / 2 ** 30)}Gi`;
}
