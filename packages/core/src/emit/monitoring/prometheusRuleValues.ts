import type { ResolvedService } from '../../resolve';
import type { HelmValues } from '../values/helmValues';
import type { AlertingRule, RuleGroup } from './rules';
import { serviceAlerts, serviceSlos } from './serviceAlerts';
import { NAMESPACE_TOKEN } from './serviceMatchers';

/** Stands for an alert's name in what all alerts share. */
export const ALERT_TOKEN = '$alert';

/**
 * The part of `values.prometheusRule` that the documents decide: groups of rules, and what the chart lays over every
 * alert. Labels and links that are the same for all alerts but differ by environment are said once, so that the values
 * of an environment hold only what it truly changes.
 */
export function prometheusRuleValues(service: ResolvedService): HelmValues {
  return {
    groups: toHelmValues(ruleGroups(service)),
    alertLabels: commonLabels(service),
    alertAnnotations: commonAnnotations(service),
  };
}

/** The groups by name: the alerts, and the objectives with theirs. */
export function ruleGroups(
  service: ResolvedService,
): Record<string, RuleGroup> {
  const { name, interval } = service.monitoring.alertGroup;
  const pace = interval === undefined ? {} : { interval };
  const groups: Record<string, RuleGroup> = {};
  const alerts: Record<string, AlertingRule> = {};
  for (const { name: alert, rule, source } of serviceAlerts(service)) {
    if (source.kind !== 'slo') alerts[alert] = rule;
  }
  if (Object.keys(alerts).length > 0) groups[name] = { ...pace, rules: alerts };
  for (const { slo, rules } of serviceSlos(service)) {
    groups[`${name}-slo-${slo.name}`] = {
      ...pace,
      rules: { ...rules.recordings, ...rules.alerts },
    };
  }
  return groups;
}

/**
 * The label `namespace` is on every alert, also on those whose expression loses it: Alertmanager routes by it, and an
 * AlertmanagerConfig sees only alerts of its own namespace.
 */
function commonLabels({ monitoring }: ResolvedService): Record<string, string> {
  return { ...monitoring.alertLabels, namespace: NAMESPACE_TOKEN };
}

function commonAnnotations({
  monitoring: { links },
}: ResolvedService): Record<string, string> {
  return {
    ...(links.dashboard ? { dashboard_url: links.dashboard } : {}),
    ...(links.logs ? { logs_url: links.logs } : {}),
    ...(links.runbook
      ? { runbook_url: links.runbook.split('{alert}').join(ALERT_TOKEN) }
      : {}),
  };
}

function toHelmValues(groups: Record<string, RuleGroup>): HelmValues {
  return Object.fromEntries(
    Object.entries(groups).map(([name, { interval, rules }]) => [
      name,
      {
        ...(interval === undefined ? {} : { interval }),
        rules: Object.fromEntries(
          Object.entries(rules).map(([key, rule]) => [key, { ...rule }]),
        ),
      },
    ]),
  );
}
