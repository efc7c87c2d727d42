import { choice, list, map, object, required, text } from './build';

/** What the application measures beyond its requests. */
export const ownMetrics = map({
  title: 'Own metrics',
  description:
    "Metrics of the application beyond its signals, by their name in Prometheus: panels are made of them, and rules may use them. `topic` says on which of the system's dashboards they are.",
  keys: 'metric-name',
  of: object(
    {
      name: 'OwnMetric',
      title: 'Metric',
      description: 'One metric.',
      example: { type: 'counter', title: 'Orders', labels: ['channel'] },
    },
    {
      type: required(
        choice({
          title: 'Type',
          description: 'Type in Prometheus.',
          of: ['counter', 'gauge', 'histogram'],
          example: 'counter',
        }),
      ),
      title: text({
        title: 'Title',
        description: 'Title of the panel.',
        fallback: 'the name',
        minLength: 1,
        example: 'Orders',
      }),
      description: text({
        title: 'Description',
        description: 'What it counts or measures.',
        fallback: 'none',
        example: 'Orders that were paid.',
      }),
      labels: list({
        title: 'Labels',
        description: 'Labels that tell its series apart: one line each.',
        of: text({
          title: 'Label',
          description: 'Name of a label.',
          format: 'metric-label',
          example: 'channel',
        }),
        unique: true,
        default: [],
        example: ['channel'],
      }),
      unit: text({
        title: 'Unit',
        description: 'Unit of a gauge or histogram as Grafana names it.',
        pattern: '^[A-Za-z0-9%:_ -]{1,30}$',
        fallback: '`s` of a histogram in seconds, else a plain number',
        example: 'bytes',
      }),
      topic: choice({
        title: 'Topic',
        description:
          'Whose question it answers: the business, who uses it, how it works, or who attacks it.',
        of: ['business', 'users', 'application', 'security'],
        default: 'business',
        example: 'business',
      }),
    },
  ),
  default: {},
  example: { shop_orders_total: { type: 'counter', title: 'Orders' } },
});
