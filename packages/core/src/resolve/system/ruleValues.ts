import type { SystemChartValues } from './SystemChartValues';
import type { SystemRuleGroup } from './SystemRuleGroup';

/** Groups of rules as the library chart takes them. */
export function ruleValues(
  groups: readonly SystemRuleGroup[],
): SystemChartValues['rules'] {
  return Object.fromEntries(
    groups.map(({ name, recordings, alerts }) => [
      name,
      {
        rules: {
          ...recordings,
          ...Object.fromEntries(
            alerts.map(alert => [
              alert.name,
              {
                expr: alert.expr,
                for: alert.for,
                labels: { severity: alert.severity },
                annotations: {
                  summary: alert.summary,
                  description: alert.description,
                },
              },
            ]),
          ),
        },
      },
    ]),
  );
}
