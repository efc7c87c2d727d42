import { flag, map, object, required, text } from './build';
import { alertLabels, builtIns, severity } from './builtInAlerts';
import { duration } from './duration';

const custom = object(
  {
    name: 'CustomAlert',
    title: 'Alert of your own',
    description: 'An alert with its own PromQL expression.',
    example: {
      expr: 'orders_stuck > 10',
      for: '10m',
      severity: 'warning',
      summary: 'Orders are stuck.',
    },
  },
  {
    expr: required(
      text({
        title: 'Expression',
        description: 'PromQL.',
        minLength: 1,
        example: 'orders_stuck > 10',
      }),
    ),
    enabled: flag({
      title: 'Enabled',
      description: 'False: no such alert.',
      default: true,
      example: false,
    }),
    for: duration('For', 'How long the condition must hold.', '`5m`', '10m'),
    severity: severity('`warning`'),
    summary: text({
      title: 'Summary',
      description:
        'One line; `{{ $labels.pod }}` and the like are left to Prometheus.',
      fallback: 'the name of the alert and the service',
      example: 'Orders are stuck.',
    }),
    description: text({
      title: 'Description',
      description: 'What is wrong, in a sentence or two.',
      fallback: 'the summary',
      example: '{{ $value }} orders wait for payment.',
    }),
    runbook: text({
      title: 'Runbook',
      description:
        'Markdown for the runbook page: meaning, diagnosis, mitigation.',
      fallback: 'a page that shows the expression and the usual commands',
      example: 'Restart the payment worker.',
    }),
    labels: alertLabels,
  },
);

export const alerts = object(
  {
    name: 'Alerts',
    title: 'Alerts',
    description:
      'Alerts of the service. The built-in ones are on as soon as what they measure exists; each has a runbook page.',
    default: {},
    example: {
      HighErrorRate: {
        mode: 'rate',
        threshold: 0.1,
        for: '2m',
        severity: 'warning',
      },
    },
  },
  {
    ...builtIns,
    custom: map({
      title: 'Own alerts',
      description: 'Alerts with their own expression, by name.',
      keys: 'alert-name',
      of: custom,
      default: {},
      example: { OrdersStuck: { expr: 'orders_stuck > 10', for: '10m' } },
    }),
    group: text({
      title: 'Group',
      description: 'Name of the group of rules.',
      minLength: 1,
      fallback: "the service's name",
      example: 'orders-alerts',
    }),
    interval: duration(
      'Interval',
      'How often the rules are evaluated.',
      "Prometheus' own",
      '30s',
    ),
  },
);
