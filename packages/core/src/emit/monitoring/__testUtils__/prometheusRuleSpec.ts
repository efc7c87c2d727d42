import type { ResolvedService } from '../../../resolve';
import {
  ALERT_TOKEN,
  prometheusRuleValues,
  ruleGroups,
} from '../prometheusRuleValues';
import { withNamespace } from '../serviceMatchers';

/** One rule as Prometheus reads it. */
export interface PrometheusRuleEntry {
  alert?: string;
  record?: string;
  expr: string;
  for?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/** `spec` of a PrometheusRule, which is also the content of a rule file of Prometheus. */
export interface PrometheusRuleSpec {
  groups: { name: string; interval?: string; rules: PrometheusRuleEntry[] }[];
}

/** The rules as they arrive at Prometheus once the chart is installed in the service's namespace. */
export function prometheusRuleSpec(
  service: ResolvedService,
): PrometheusRuleSpec {
  const { namespace } = service.environment;
  const { alertLabels, alertAnnotations } = prometheusRuleValues(service) as {
    alertLabels: Record<string, string>;
    alertAnnotations: Record<string, string>;
  };
  const fill = (texts: Record<string, string>, alert?: string) =>
    mapValues(texts, text => {
      const filled = withNamespace(text, namespace);
      return alert === undefined
        ? filled
        : filled.split(ALERT_TOKEN).join(alert);
    });
  return {
    groups: sortedEntries(ruleGroups(service)).map(([name, group]) => ({
      name,
      ...(group.interval === undefined ? {} : { interval: group.interval }),
      rules: sortedEntries(group.rules).map(([key, rule]) =>
        'record' in rule
          ? {
              record: rule.record,
              expr: withNamespace(rule.expr, namespace),
              ...(rule.labels ? { labels: fill(rule.labels) } : {}),
            }
          : {
              alert: key,
              expr: withNamespace(rule.expr, namespace),
              for: rule.for,
              labels: { ...fill(alertLabels, key), ...fill(rule.labels) },
              annotations: {
                ...fill(alertAnnotations, key),
                ...rule.annotations,
              },
            },
      ),
    })),
  };
}

function sortedEntries<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function mapValues(
  record: Record<string, string>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value)]),
  );
}
