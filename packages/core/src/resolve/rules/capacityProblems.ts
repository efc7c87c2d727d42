import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { Resolution } from '../ResolvedService';
import type { ResolvedResource } from '../resources';
import {
  amountText,
  capacityLines,
  overQuota,
  totalOf,
} from '../system/capacity';
import type { SystemChartValues } from '../system/SystemChartValues';
import type { World } from '../World';
import { placeOf } from './documentProblems';

/** Quotas that stop everything from running at its most: what the autoscalers may start, and a rollout adds. */
export function capacityProblems(
  { system, platform }: World,
  services: readonly Resolution[],
  resources: Readonly<Record<string, readonly ResolvedResource[]>>,
  values: Readonly<Record<string, SystemChartValues>>,
): Problem[] {
  if (system === undefined) return [];
  return platform.environments.flatMap(({ name }): Problem[] => {
    const quota = values[name]?.quota;
    if (!quota?.enabled) return [];
    const lines = capacityLines(
      services.flatMap(({ environments }) =>
        environments
          .filter(({ environment }) => environment.name === name)
          .map(service => service.values),
      ),
      resources[name] ?? [],
    );
    return overQuota(totalOf(lines), quota.hard).map(
      ([amount, wanted, bound]) => ({
        code: 'CW_QUOTA_TOO_SMALL',
        severity: 'warning',
        message: `With everything at its maximum replicas, ${amount} in ${name} is ${amountText(
          amount,
          wanted,
        )}, which the quota \`${quota.name}\` of ${bound} does not allow.`,
        ...placeOf(system, ['spec', 'guardrails', 'quota', 'hard', amount]),
        found: bound,
        expected: `at least ${amountText(amount, wanted)}`,
        hint: 'Raise the quota, or lower the maximum of an autoscaler; docs/capacity.md of the system has the sums.',
      }),
    );
  });
}
