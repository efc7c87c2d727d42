import type { BuiltInAlertParts } from '@chartwright/backstage-plugin-chartwright-common';
import { BUILT_IN_ALERTS } from '@chartwright/backstage-plugin-chartwright-common';
import { didYouMean } from '../../spec/didYouMean';
import { resolveAlerts, resolveSlos } from '../lower/monitoring';
import { saidByService } from './kindRules';
import type { Rule, RuleContext, Violation } from './Rule';
import { suggestion } from './Rule';

function alertViolations(context: RuleContext): Violation[] {
  const alerts = context.spec.alerts ?? {};
  const pointless = BUILT_IN_ALERTS.filter(name => {
    const parts = alerts[name] as BuiltInAlertParts | undefined;
    return (
      parts !== undefined && parts.enabled !== false && parts.for === undefined
    );
  });
  const violations = pointless
    .filter(name => saidByService(context, ['alerts', name]))
    .map(
      (name): Violation => ({
        code: 'CW_ALERT_NOT_APPLICABLE',
        severity: 'warning',
        message: `The alert \`${name}\` measures something that this service does not have, so it is left out.`,
        path: ['alerts', name],
        hint: 'Alerts on requests need `monitoring.signals` and scraping; those on volumes, Jobs and autoscaling need them.',
      }),
    );
  // Each has a page of its own, docs/runbooks/<name>.md beside index.md: letter case does not tell two files apart.
  const seen = new Set<string>(['index']);
  for (const { name, type } of resolveAlerts(context.spec)) {
    if (seen.has(name.toLowerCase())) {
      violations.push({
        code: 'CW_DUPLICATE_ALERT',
        severity: 'error',
        message: `The alert name \`${name}\` is taken; letter case does not count.`,
        path: type === 'custom' ? ['alerts', 'custom', name] : ['alerts', type],
        hint: 'Rename one, or switch the built-in one off: `false`.',
      });
    }
    seen.add(name.toLowerCase());
  }
  return violations;
}

function noteViolations({ spec }: RuleContext): Violation[] {
  const names = [
    'general',
    ...BUILT_IN_ALERTS,
    ...resolveAlerts(spec).map(({ name }) => name),
  ];
  return Object.keys(spec.runbook?.notes ?? {})
    .filter(name => !names.includes(name))
    .map(name => ({
      code: 'CW_UNKNOWN_ALERT',
      severity: 'warning',
      message: `There is no alert \`${name}\` that the note could belong to.`,
      path: ['runbook', 'notes', name],
      found: name,
      ...suggestion(didYouMean(name, names)),
    }));
}

function sloViolations({ spec }: RuleContext): Violation[] {
  const { requests, latency } = spec.monitoring?.signals ?? {};
  return resolveSlos(spec).flatMap(
    ({ name, indicator, threshold, errors, total }): Violation[] => {
      const path = ['slos', name];
      if (indicator === 'custom') {
        if (errors !== undefined && total !== undefined) return [];
        const missing = errors === undefined ? 'errors' : 'total';
        return [
          {
            code: 'CW_MISSING_FIELD',
            severity: 'error',
            message: `The SLO \`${name}\` with the indicator custom needs \`${missing}\`.`,
            path: [...path, missing],
            expected: 'PromQL',
          },
        ];
      }
      const violations: Violation[] = [];
      if (indicator === 'latency' && threshold === undefined) {
        violations.push({
          code: 'CW_MISSING_FIELD',
          severity: 'error',
          message: `The SLO \`${name}\` on latency needs a \`threshold\` in seconds.`,
          path: [...path, 'threshold'],
          expected: 'a number above 0',
        });
      }
      if ((indicator === 'latency' ? latency : requests) === undefined) {
        violations.push({
          code: 'CW_SLO_SIGNAL',
          severity: 'error',
          message: `The SLO \`${name}\` needs \`monitoring.signals.${indicator}\`.`,
          path: [...path, 'indicator'],
          hint: 'Name the metric, or write `errors` and `total` in PromQL.',
        });
      }
      return violations;
    },
  );
}

/** Alerts, notes and objectives fit the service. */
export const monitoringRules: Rule = context => [
  ...alertViolations(context),
  ...noteViolations(context),
  ...sloViolations(context),
];
