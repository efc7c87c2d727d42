import type { ErrorTable } from './ErrorTable';

/** Chapter "Monitoring". */
export const MONITORING_ERRORS = {
  CW_ALERT_NOT_APPLICABLE: [
    'An alert measures something that the service does not have.',
    'Remove it, or add what it measures.',
  ],
  CW_DUPLICATE_ALERT: ['Two alerts have the same name.', 'Rename one.'],
  CW_UNKNOWN_ALERT: ['A runbook note belongs to no alert.', 'Mend the name.'],
  CW_SLO_SIGNAL: [
    'An objective needs a signal that is not described.',
    'Name the metric under `monitoring.signals`.',
  ],
  CW_METRIC_SOURCE: [
    'An autoscaler, an objective, an alert or a panel measures something that nobody makes.',
    'Mend the name, describe the metric under `monitoring.ownMetrics`, or say who makes it under `monitoring.metricSources`.',
  ],
  CW_PROMQL_INVALID: ['An expression is not PromQL.', 'Mend the expression.'],
  CW_ALERT_TEMPLATE: [
    'A label or annotation of an alert is not a template that Prometheus can read.',
    'Mend the template; write braces that are meant as text as `{{ "{{" }}`.',
  ],
} as const satisfies ErrorTable;
