import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import type { ResolvedResource } from '../resources';
import type { ChartValues } from '../values';
import { demandsOf, resourceDemands, type Demand } from './quotaFigures';

const CPU = ['requests.cpu', 'limits.cpu'] as const;
const MEMORY = ['requests.memory', 'limits.memory'] as const;

/** Amounts that a ResourceQuota bounds, as it calls them; CPUs and bytes. */
export const BOUNDED = [...CPU, ...MEMORY] as const;
export type Amounts = Record<(typeof BOUNDED)[number] | 'pods', number>;

/** What one service or resource takes of the quota of its namespace. */
export interface CapacityLine {
  readonly name: string;
  /** With every Pod that the autoscaler may start. */
  readonly most: Amounts;
  /** The same with the Pods that a rollout adds. */
  readonly rollout: Amounts;
}

const NOTHING: Amounts = {
  'requests.cpu': 0,
  'limits.cpu': 0,
  'requests.memory': 0,
  'limits.memory': 0,
  pods: 0,
};

/** Everything that runs in a namespace at its most, one line each. */
export function capacityLines(
  services: readonly ChartValues[],
  resources: readonly ResolvedResource[],
): CapacityLine[] {
  return [
    ...services.map(values =>
      line(values.name, demandsOf(values, false), demandsOf(values, true)),
    ),
    ...resources.flatMap(resource => {
      const demands = resourceDemands(resource);
      return demands.length === 0
        ? []
        : [line(resource.name, demands, demands)];
    }),
  ];
}

function line(
  name: string,
  most: readonly Demand[],
  rollout: readonly Demand[],
): CapacityLine {
  return { name, most: amountsOf(most), rollout: amountsOf(rollout) };
}

function amountsOf(demands: readonly Demand[]): Amounts {
  return demands.reduce(
    (sum, { figures, pods, sidecar }) => {
      const added = { ...sum, pods: sum.pods + (sidecar ? 0 : pods) };
      for (const name of BOUNDED) {
        const [kind, resource] = name.split('.') as [
          'requests' | 'limits',
          'cpu' | 'memory',
        ];
        const each = parseQuantity(figures[kind]?.[resource] ?? '0') ?? 0;
        added[name] += each * pods;
      }
      return added;
    },
    { ...NOTHING },
  );
}

/** The sum of all lines while everything runs at its most and is rolled out. */
export function totalOf(lines: readonly CapacityLine[]): Amounts {
  return lines.reduce(
    (sum, { rollout }) =>
      Object.fromEntries(
        Object.entries(sum).map(([name, amount]) => [
          name,
          amount + rollout[name as keyof Amounts],
        ]),
      ) as Amounts,
    NOTHING,
  );
}

/** Bounds of a quota that the sum goes over: `[name, wanted, bound]`. */
export function overQuota(
  total: Amounts,
  hard: Readonly<Record<string, string>>,
): [name: keyof Amounts, wanted: number, bound: string][] {
  return (Object.keys(total) as (keyof Amounts)[]).flatMap(name => {
    const bound = hard[name];
    const limit = bound === undefined ? undefined : parseQuantity(bound);
    return bound !== undefined && limit !== undefined && total[name] > limit
      ? [[name, total[name], bound]]
      : [];
  });
}

/** CPUs and Pods as a number, memory in GiB, as a quota writes them. */
export function amountText(name: keyof Amounts, amount: number): string {
  const short = (value: number) => String(Math.round(value * 100) / 100);
  return name.endsWith('memory')
    ? `${short(amount / 2 ** 30)}Gi`
    : short(amount);
}
