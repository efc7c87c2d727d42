import {
  choice,
  decimal,
  flag,
  integer,
  list,
  map,
  object,
  required,
  text,
} from './build';

/** A new version beside the old one, then in its place. */
export const blueGreen = object(
  {
    name: 'BlueGreenRollout',
    title: 'Blue/green',
    description:
      'The new version comes up beside the old one, behind a Service of its own, and takes over at once; strategy `BlueGreen` only.',
    default: {},
    example: { autoPromotion: false },
  },
  {
    previewService: text({
      title: 'Preview Service',
      description: 'Name of the Service before the new version.',
      format: 'dns1035-label',
      fallback: '`<service>-preview`',
      example: 'orders-preview',
    }),
    previewReplicas: integer({
      title: 'Preview replicas',
      description: 'Pods of the new version before it takes over.',
      minimum: 1,
      fallback: 'as many as the old one has',
      example: 1,
    }),
    autoPromotion: flag({
      title: 'Automatic promotion',
      description:
        'Whether the new version takes over by itself as soon as it is ready; else a person promotes it.',
      default: true,
      example: false,
    }),
    autoPromotionSeconds: integer({
      title: 'Promotion after',
      description:
        'Seconds after which the new version takes over without a person.',
      minimum: 1,
      fallback: 'at once; never without `autoPromotion`',
      example: 3600,
    }),
    scaleDownDelaySeconds: integer({
      title: 'Delay of the old version',
      description:
        'Seconds the old version stays after the promotion, for a quick way back.',
      minimum: 0,
      default: 30,
      example: 600,
    }),
  },
);

/** A new version with a growing share. */
export const canary = object(
  {
    name: 'CanaryRollout',
    title: 'Canary',
    description:
      'The new version gets a growing share of the requests; strategy `Canary` only.',
    default: {},
    example: { steps: [{ weight: 10, pause: '5m' }] },
  },
  {
    steps: list({
      title: 'Steps',
      description:
        'One after the other; after the last the new version has everything.',
      of: object(
        {
          name: 'CanaryStep',
          title: 'Step',
          description: 'A share, and how long it lasts.',
          example: { weight: 10, pause: '5m' },
        },
        {
          weight: required(
            integer({
              title: 'Weight',
              description: 'Percent of the requests for the new version.',
              minimum: 1,
              maximum: 100,
              example: 10,
            }),
          ),
          pause: text({
            title: 'Pause',
            description:
              'Time before the next step; `forever`: until a person goes on.',
            pattern: '^(forever|([0-9]+(h|m|s))+)$',
            fallback: 'none',
            example: '5m',
          }),
        },
      ),
      minItems: 1,
      fallback: '10 percent and 50 percent, five minutes each',
      example: [{ weight: 10, pause: '5m' }],
    }),
    router: choice({
      title: 'Router',
      description:
        'What shares the requests out: `gateway` (the Gateway API plugin of Argo Rollouts), `istio`, or `none` (the number of Pods does, so small shares need many Pods).',
      of: ['none', 'gateway', 'istio'],
      fallback:
        '`gateway` for services that are exposed by the Gateway API, else `none`',
      example: 'gateway',
    }),
    canaryService: text({
      title: 'Canary Service',
      description: 'Name of the Service before the new version.',
      format: 'dns1035-label',
      fallback: '`<service>-canary`',
      example: 'orders-canary',
    }),
    trial: object(
      {
        name: 'CanaryTrial',
        title: 'Trial',
        description:
          'Before the first step, requests with certain headers go to the new version: an A/B test. Needs a router.',
        fallback: 'none',
        example: { headers: { 'X-Variant': 'b' }, pause: '1h' },
      },
      {
        headers: required(
          map({
            title: 'Headers',
            description: 'Values that a request must have, by header.',
            keySchema: { pattern: '^[-A-Za-z0-9_]+$' },
            of: text({
              title: 'Value',
              description: 'The exact value.',
              minLength: 1,
              example: 'b',
            }),
            example: { 'X-Variant': 'b' },
          }),
        ),
        pause: text({
          title: 'Duration',
          description: 'How long it lasts; `forever`: until a person goes on.',
          pattern: '^(forever|([0-9]+(h|m|s))+)$',
          fallback: '`forever`',
          example: '1h',
        }),
      },
    ),
  },
);

/** What judges the new version. */
export const analysis = object(
  {
    name: 'RolloutAnalysis',
    title: 'Analysis',
    description:
      'Queries of Prometheus that judge the new version; when one fails, the release goes back by itself. Strategies `BlueGreen` and `Canary` only.',
    default: {},
    example: { failureLimit: 1 },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'Whether the new version is judged.',
      default: true,
      example: true,
    }),
    interval: text({
      title: 'Interval',
      description: 'Time between two measurements.',
      pattern: '^([0-9]+(h|m|s))+$',
      fallback: '`1m`',
      example: '30s',
    }),
    initialDelay: text({
      title: 'Initial delay',
      description: 'Time before the first measurement.',
      pattern: '^([0-9]+(h|m|s))+$',
      fallback: '`1m`',
      example: '2m',
    }),
    count: integer({
      title: 'Count',
      description:
        'Measurements of each query after a promotion; blue/green. A canary is measured as long as it lasts.',
      minimum: 1,
      default: 5,
      example: 10,
    }),
    failureLimit: integer({
      title: 'Failure limit',
      description: 'Failed measurements of a query that are borne.',
      minimum: 0,
      default: 1,
      example: 0,
    }),
    burnRate: decimal({
      title: 'Burn rate',
      description:
        'How many times faster than allowed the error budget of an objective may burn in the new version.',
      exclusiveMinimum: 0,
      fallback: '14.4, what pages at once by the SRE workbook',
      example: 5,
    }),
    metrics: map({
      title: 'Metrics',
      description:
        'Queries of your own beside those of the objectives (`slos`), by name.',
      keys: 'name',
      of: object(
        {
          name: 'RolloutMetric',
          title: 'Metric',
          description: 'A query and what its answer must be.',
          example: { query: 'sum(rate(orders_lost[5m]))', maximum: 0 },
        },
        {
          query: required(
            text({
              title: 'Query',
              description:
                "PromQL that gives one number; `$namespace` stands for the namespace, `{{args.revision}}` for the hash in the names of the new version's Pods.",
              minLength: 1,
              example: 'sum(rate(orders_lost[5m]))',
            }),
          ),
          maximum: decimal({
            title: 'Maximum',
            description: 'A larger answer fails.',
            fallback: 'none',
            example: 0,
          }),
          minimum: decimal({
            title: 'Minimum',
            description: 'A smaller answer fails.',
            fallback: 'none',
            example: 0.95,
          }),
        },
      ),
      default: {},
      example: { lost: { query: 'sum(rate(orders_lost[5m]))', maximum: 0 } },
    }),
  },
);
