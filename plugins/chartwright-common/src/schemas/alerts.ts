import {
  choice,
  decimal,
  either,
  flag,
  integer,
  map,
  object,
  required,
  shared,
  text,
  type Schema,
} from './build';

const severity = (fallback: string) =>
  choice({
    title: 'Severity',
    description:
      '`critical` pages somebody, `warning` waits for the next working day, `info` only shows.',
    of: ['critical', 'warning', 'info'],
    fallback,
    example: 'warning',
  });

const duration = (
  title: string,
  description: string,
  fallback: string,
  example: string,
) =>
  text({
    title,
    description,
    format: 'prometheus-duration',
    fallback,
    example,
  });

const alertLabels = map({
  title: 'Labels',
  description: 'Further labels of the alert.',
  keys: 'metric-label',
  of: text({
    title: 'Label value',
    description: 'Any text.',
    example: 'checkout',
  }),
  default: {},
  example: { area: 'checkout' },
});

const builtInParts = object(
  {
    name: 'BuiltInAlertParts',
    title: 'Alert',
    description:
      'Figures of a built-in alert; what is not given keeps its default.',
    example: { threshold: 0.05, window: '5m', for: '5m', severity: 'critical' },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'False: no such alert.',
      default: true,
      example: false,
    }),
    severity: severity("the alert's own"),
    for: duration(
      'For',
      'How long the condition must hold.',
      "the alert's own",
      '5m',
    ),
    window: duration(
      'Window',
      'Range over which it is measured.',
      "the alert's own",
      '5m',
    ),
    threshold: decimal({
      title: 'Threshold',
      description:
        'Figure above (or below) which it fires; the unit depends on the alert.',
      minimum: 0,
      fallback: "the alert's own",
      example: 0.05,
    }),
    mode: choice({
      title: 'Mode',
      description:
        'HighErrorRate only: `ratio` of errors to requests (0 to 1), or `rate` of errors a second.',
      of: ['ratio', 'rate'],
      default: 'ratio',
      example: 'rate',
    }),
    quantile: decimal({
      title: 'Quantile',
      description: 'HighLatency only: share of requests that are faster.',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.95,
      example: 0.95,
    }),
    name: text({
      title: 'Name',
      description: 'Name under which it fires.',
      format: 'alert-name',
      fallback: "the built-in alert's",
      example: 'HighResponseTime',
    }),
    expr: text({
      title: 'Expression',
      description: 'PromQL in place of the generated expression.',
      minLength: 1,
      fallback: 'generated',
      example: 'up{job="orders"} == 0',
    }),
    summary: text({
      title: 'Summary',
      description:
        'One line in place of the generated one; `{{ $labels.pod }}` and the like are left to Prometheus.',
      fallback: 'generated',
      example: 'Orders are down.',
    }),
    description: text({
      title: 'Description',
      description: 'Text in place of the generated one.',
      fallback: 'generated',
      example: '{{ $labels.job }} cannot be reached.',
    }),
    labels: alertLabels,
  },
);

const builtIn = either(
  {
    name: 'BuiltInAlert',
    title: 'Alert',
    description: '`false` to switch it off, or its figures.',
    example: { threshold: 0.05 },
  },
  flag({ title: 'Off', description: 'False: no such alert.', example: false }),
  builtInParts,
);

/** What each built-in alert means; its figures by default are in the core. */
const MEANINGS: Record<string, [description: string, fallback: string]> = {
  ServiceDown: [
    'A Pod of the service cannot be scraped.',
    'for scraped services: critical after 2m',
  ],
  AllInstancesDown: [
    'No Pod of the service can be scraped.',
    'for scraped services: critical after 1m',
  ],
  HighErrorRate: [
    'Too many requests end in an error; the threshold is a ratio (or errors a second with mode rate).',
    'with a requests signal: above 0.05 over 5m for 5m, critical',
  ],
  HighLatency: [
    'Requests take too long; the threshold is in seconds.',
    'with a latency signal: 95 % above 1 s over 5m for 10m, warning',
  ],
  LowTraffic: [
    'No more requests than the threshold; it is requests a second.',
    'off; with `enabled: true` none for 15m',
  ],
  TrafficDrop: [
    'Fewer requests than last week at this time; the threshold is the share of them.',
    'off; with `enabled: true` under 0.5 over 30m for 30m',
  ],
  PodRestarts: [
    'Containers restart; the threshold is restarts in the window.',
    'above 3 in 15m, warning',
  ],
  OutOfMemory: [
    'A container was killed for lack of memory; the threshold is how often in the window.',
    'once in 15m, warning',
  ],
  PodNotReady: [
    'Pods are not ready; the threshold is the share of wanted Pods that is missing.',
    'above 0 for 15m, warning',
  ],
  RolloutStuck: ['A rollout makes no progress.', 'for 15m, warning'],
  CpuSaturation: [
    'CPU use near the limit; the threshold is a ratio.',
    'above 0.8 over 5m for 15m, warning',
  ],
  CpuThrottling: [
    'CPU is throttled; the threshold is the share of periods.',
    'above 0.25 over 5m for 30m, info',
  ],
  MemorySaturation: [
    'Memory use near the limit; the threshold is a ratio.',
    'above 0.9 for 10m, warning',
  ],
  HpaAtMaximum: [
    'The autoscaler has been at its maximum.',
    'with autoscaling: for 15m, warning',
  ],
  VolumeFilling: [
    'A volume fills up; the threshold is the used share.',
    'with storage: above 0.85 for 10m, warning',
  ],
  VolumeFullSoon: [
    'A volume will be full soon; the threshold is seconds from now.',
    'with storage: within 4 days by the last 6h, for 1h, warning',
  ],
  JobFailed: [
    'A Job failed.',
    'for cron, job and services with jobs: after 1m, warning',
  ],
  CronJobOverdue: [
    'The last success is too long ago; the threshold is in seconds.',
    'for CronJobs: derived from the schedule, after 5m, warning',
  ],
  CertificateExpiring: [
    'The certificate of the Ingress ends soon; the threshold is seconds from now.',
    'with TLS on an Ingress: within 14 days for 1h, warning',
  ],
};

/** Names of the alerts that Chartwright can build. */
export const BUILT_IN_ALERTS = Object.keys(MEANINGS);

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

const builtIns: Record<string, Schema> = Object.fromEntries(
  Object.entries(MEANINGS).map(([name, [description, fallback]]) => [
    name,
    shared(
      { title: name, description, fallback, example: { severity: 'warning' } },
      builtIn,
    ),
  ]),
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

export const slos = map({
  title: 'SLOs',
  description:
    'Service level objectives by name. `availability` and `latency` know their indicator by their name.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'Slo',
      title: 'SLO',
      description: 'One objective.',
      example: { objective: 99.9, window: '30d' },
    },
    {
      title: text({
        title: 'Title',
        description: 'Name for people.',
        fallback: 'the name',
        example: 'Availability',
      }),
      objective: required(
        decimal({
          title: 'Objective',
          description: 'Percent of good requests.',
          exclusiveMinimum: 0,
          exclusiveMaximum: 100,
          example: 99.9,
        }),
      ),
      window: duration('Window', 'Over which time.', '`30d`', '30d'),
      indicator: choice({
        title: 'Indicator',
        description:
          '`requests`: requests without error; `latency`: requests faster than the threshold; `custom`: the share that `errors` has of `total`.',
        of: ['requests', 'latency', 'custom'],
        fallback:
          '`custom` with `errors`, `latency` for an SLO of that name, else `requests`',
        example: 'requests',
      }),
      threshold: decimal({
        title: 'Threshold',
        description:
          'Seconds; indicator latency only. The histogram needs a bucket at exactly this bound.',
        exclusiveMinimum: 0,
        fallback: 'none; needed for the indicator latency',
        example: 0.2,
      }),
      errors: text({
        title: 'Errors',
        description:
          'PromQL, failed events a second; `$window` and `$namespace` are replaced. Indicator custom only.',
        minLength: 1,
        fallback: 'none; needed for the indicator custom',
        example:
          'sum(rate(orders_failed_total{namespace="$namespace"}[$window]))',
      }),
      total: text({
        title: 'Total',
        description: 'PromQL, all events a second; see `errors`.',
        minLength: 1,
        fallback: 'none; needed for the indicator custom',
        example: 'sum(rate(orders_total{namespace="$namespace"}[$window]))',
      }),
      minimumErrors: integer({
        title: 'Minimum of errors',
        description:
          'Failed events in the long window without which no burn-rate alert fires.',
        minimum: 0,
        default: 10,
        example: 10,
      }),
    },
  ),
  default: {},
  example: {
    availability: { objective: 99.9 },
    latency: { objective: 95, threshold: 0.2 },
  },
});

export const runbook = object(
  {
    name: 'Runbook',
    title: 'Runbook',
    description:
      'What the generated runbooks should say beside what they know.',
    default: {},
    example: {
      notes: { HighErrorRate: 'Look at the payment provider first.' },
    },
  },
  {
    notes: map({
      title: 'Notes',
      description:
        'Markdown by name of the alert; `general` goes to the operations page.',
      keys: 'alert-name',
      of: text({
        title: 'Note',
        description: 'Markdown.',
        example: 'Look at the payment provider first.',
      }),
      default: {},
      example: { HighErrorRate: 'Look at the payment provider first.' },
    }),
    escalation: text({
      title: 'Escalation',
      description: 'Whom to page when the owner does not answer.',
      fallback: "the Platform's, by severity",
      example: 'The shop lead, then the incident manager.',
    }),
  },
);
