import { plainList, plainText } from '../operations/plainPath';
import type { RenderedChart } from '../operations/renderedCharts';

/** A group of rules as Prometheus reads it. */
export interface RuleFileGroup {
  readonly name: string;
  readonly rules: readonly unknown[];
}

/** The groups of every PrometheusRule; one name in two objects is told apart, as a rule file wants it. */
export function renderedRules(
  charts: readonly RenderedChart[],
): RuleFileGroup[] {
  const taken = new Set<string>();
  return charts.flatMap(({ objects }) =>
    objects
      .filter(({ kind }) => kind === 'PrometheusRule')
      .flatMap(object =>
        plainList(object, 'spec', 'groups').map((group): RuleFileGroup => {
          const own = plainText(group, 'name') ?? object.metadata.name;
          const name = taken.has(own) ? `${object.metadata.name}-${own}` : own;
          taken.add(name);
          return {
            ...(group as object),
            name,
            rules: plainList(group, 'rules'),
          };
        }),
      ),
  );
}

/** Names of the alerts in groups of rules. */
export function alertNames(groups: readonly { rules: readonly unknown[] }[]) {
  return [
    ...new Set(
      groups.flatMap(({ rules }) =>
        rules.flatMap(rule => plainText(rule, 'alert') ?? []),
      ),
    ),
  ].sort();
}
