import { choice, decimal, integer, map, object, required, text } from './build';
import { duration } from './duration';

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
