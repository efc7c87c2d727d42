import {
  amountText,
  Amounts,
  BOUNDED,
  capacityLines,
  totalOf,
} from '../../resolve/system/capacity';
import type { SystemFacts } from './SystemFacts';

/** What runs in one environment at its most, against the quota of the namespace. */
export interface CapacityPage {
  readonly title: string;
  /** Empty: there is no quota. */
  readonly quota: string;
  readonly columns: readonly string[];
  readonly rows: readonly CapacityRow[];
}

interface CapacityRow {
  readonly name: string;
  readonly pods: string;
  /** In the order of the columns: `limits.cpu 40 of 100`, or `limits.cpu 40` where the quota does not bound it. */
  readonly amounts: readonly string[];
}

/** One row of the resource table: the figures of one Pod, by tier. */
export interface ResourceRow {
  readonly tier: string;
  readonly services: string;
  readonly requests: string;
  readonly limits: string;
}

/** Each environment's sums. */
export function capacityPages({
  environments,
  services,
  rendered,
  values,
}: SystemFacts): CapacityPage[] {
  return environments.map(({ name, title }) => {
    const quota = values[name]?.quota;
    const hard = quota?.enabled ? quota.hard : {};
    const lines = capacityLines(
      services.flatMap(service =>
        service.environments
          .filter(({ environment }) => environment.name === name)
          .map(one => one.values),
      ),
      rendered,
    );
    const total = totalOf(lines);
    const shown = (amounts: Amounts) =>
      BOUNDED.map(amount => {
        const text = `${amount} ${amountText(amount, amounts[amount])}`;
        return hard[amount] === undefined ? text : `${text} of ${hard[amount]}`;
      });
    return {
      title,
      quota: quota?.enabled ? quota.name : '',
      columns: BOUNDED,
      rows: [
        ...lines.map(({ name: line, most, rollout }) => ({
          name: line,
          pods:
            rollout.pods === most.pods
              ? String(most.pods)
              : `${most.pods} (${rollout.pods} during a rollout)`,
          amounts: shown(most),
        })),
        {
          name: 'all, rolled out at once',
          pods: String(total.pods),
          amounts: shown(total),
        },
      ],
    };
  });
}

/** The resource table per tier, of the last environment. */
export function resourceRows({ services }: SystemFacts): ResourceRow[] {
  const rows = new Map<string, ResourceRow & { names: string[] }>();
  for (const { service, base, environments } of services) {
    const { requests, limits } = (environments.at(-1) ?? base).values.resources;
    const row = {
      tier: service.tier,
      requests: quantities(requests),
      limits: quantities(limits),
    };
    const key = JSON.stringify(row);
    const known = rows.get(key) ?? { ...row, services: '', names: [] };
    rows.set(key, { ...known, names: [...known.names, service.name] });
  }
  return [...rows.values()]
    .map(({ names, ...row }) => ({ ...row, services: names.join(', ') }))
    .sort((a, b) => (a.tier < b.tier ? -1 : Number(a.tier > b.tier)));
}

function quantities(figures: Readonly<Record<string, string>>): string {
  return Object.entries(figures)
    .map(([resource, quantity]) => `${resource} ${quantity}`)
    .join(', ');
}
