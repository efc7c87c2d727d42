import type { BuiltInAlertName, ResolvedAlert } from '../../../resolve';
import { prometheusRuleSpec } from './prometheusRuleSpec';
import { Expectation, InputSeries, ruleTestReport } from './promtool';
import {
  resolvedAlert,
  resolvedService,
  ServiceShape,
} from './resolvedService';

/** Labels of an object of the service `orders` in kube-state-metrics. */
export const KSM = 'namespace="shop-production"';
/** Labels of the service's own metrics. */
export const APP = 'namespace="shop-production",job="orders"';
/** Labels of a container of its Deployment. */
export const POD = `${KSM},pod="orders-7d9f8b6c5d-abcde",container="orders"`;

/** Synthetic series, and when one alert fires on them. */
export interface AlertScenario {
  what: string;
  type: BuiltInAlertName;
  settings?: Partial<ResolvedAlert>;
  shape?: ServiceShape;
  series: InputSeries;
  expected: Expectation[];
}

/** What Prometheus says against a scenario, with the rules of its one alert; empty: it went as expected. */
export function scenarioReport({
  type,
  settings,
  shape,
  series,
  expected,
}: AlertScenario): string {
  const alerts = [resolvedAlert(type, settings)];
  const rules = prometheusRuleSpec(resolvedService({ ...shape, alerts }));
  return ruleTestReport(rules, series, expected);
}
