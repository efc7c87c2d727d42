import {
  choice,
  decimal,
  either,
  flag,
  map,
  object,
  shared,
  text,
  type Schema,
} from './build';
import { duration } from './duration';

/** Who is woken up by an alert. */
export const severity = (fallback: string) =>
  choice({
    title: 'Severity',
    description:
      '`critical` pages somebody, `warning` waits for the next working day, `info` only shows.',
    of: ['critical', 'warning', 'info'],
    fallback,
    example: 'warning',
  });

/** Further labels of an alert. */
export const alertLabels = map({
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

/** The built-in alerts as fields. */
export const builtIns: Record<string, Schema> = Object.fromEntries(
  Object.entries(MEANINGS).map(([name, [description, fallback]]) => [
    name,
    shared(
      { title: name, description, fallback, example: { severity: 'warning' } },
      builtIn,
    ),
  ]),
);
