import { defineCheck, type Hit } from '../Check';
import type { ManifestObject } from '../manifest/ManifestObject';
import { itemsAt, textAt, valueAt } from '../manifest/plainData';
import { promqlProblem } from './promqlProblem';

type Id =
  | 'promql-invalid'
  | 'alert-without-severity'
  | 'alert-without-runbook'
  | 'duplicate-alert';

/** PrometheusRules: their expressions, and what an alert must bring for the person it wakes. */
export const alertCheck = defineCheck<Id>({
  rules: {
    'promql-invalid': {
      severity: 'error',
      title: 'Every expression is PromQL.',
      why: 'Prometheus refuses the whole rule file, and with it every alert of the group.',
      mend: 'Correct the expression at the place that the message names.',
    },
    'alert-without-severity': {
      severity: 'warning',
      title: 'Every alert has a severity.',
      why: 'Alertmanager routes by it; without one an alert goes to the default receiver or to nobody.',
      mend: 'Add `labels.severity`.',
    },
    'alert-without-runbook': {
      severity: 'warning',
      title: 'Every alert links its runbook.',
      why: 'Whoever is paged has to find out by themselves what the alert means.',
      mend: 'Add `annotations.runbook_url`.',
    },
    'duplicate-alert': {
      severity: 'warning',
      title: 'No group has the same alert with the same labels twice.',
      why: 'Both fire, or one hides the other.',
      mend: 'Rename one, or give them labels that differ.',
    },
  },
  *run(set) {
    for (const object of set.ofKind(
      'monitoring.coreos.com',
      'PrometheusRule',
    )) {
      for (const group of itemsAt(object.value, 'spec', 'groups')) {
        const seen = new Set<string>();
        for (const { item, index } of itemsAt(group.item, 'rules')) {
          const path = ['spec', 'groups', group.index, 'rules', index] as const;
          yield* ruleHits(object, item, path);
          const identity = JSON.stringify([item.alert, item.labels]);
          if (item.alert !== undefined && seen.has(identity)) {
            yield {
              rule: 'duplicate-alert',
              object,
              path,
              message: `the alert '${String(
                item.alert,
              )}' is there twice in its group`,
            };
          }
          seen.add(identity);
        }
      }
    }
  },
});

function* ruleHits(
  object: ManifestObject,
  rule: Record<string, unknown>,
  path: readonly (string | number)[],
): Iterable<Hit<Id>> {
  const name = textAt(rule, 'alert') ?? textAt(rule, 'record') ?? '';
  const problem =
    rule.expr === undefined ? undefined : promqlProblem(String(rule.expr));
  if (problem !== undefined) {
    yield {
      rule: 'promql-invalid',
      object,
      path: [...path, 'expr'],
      message: `the expression of '${name}' is not PromQL: ${problem}`,
    };
  }
  if (textAt(rule, 'alert') === undefined) return;
  if (valueAt(rule, 'labels', 'severity') === undefined) {
    yield {
      rule: 'alert-without-severity',
      object,
      path: [...path, 'labels'],
      message: `the alert '${name}' has no severity label`,
    };
  }
  if (valueAt(rule, 'annotations', 'runbook_url') === undefined) {
    yield {
      rule: 'alert-without-runbook',
      object,
      path: [...path, 'annotations'],
      message: `the alert '${name}' has no runbook_url annotation`,
    };
  }
}
