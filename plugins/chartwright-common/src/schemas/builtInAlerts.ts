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
import { BUILT_IN_ALERT_MEANINGS } from '../names/builtInAlerts';
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

/** The built-in alerts as fields. */
export const builtIns: Record<string, Schema> = Object.fromEntries(
  Object.entries(BUILT_IN_ALERT_MEANINGS).map(
    ([name, [description, fallback]]) => [
      name,
      shared(
        {
          title: name,
          description,
          fallback,
          example: { severity: 'warning' },
        },
        builtIn,
      ),
    ],
  ),
);
