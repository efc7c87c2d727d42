import { integer, map, object, text } from './build';

const load = (description: string, fallback: string, example: string) =>
  text({
    title: 'Load of a Pod',
    description,
    format: 'quantity',
    fallback,
    example,
  });

/** What the number of Pods follows beside CPU and memory: KEDA asks the resource itself, or Prometheus. */
export const triggers = map({
  title: 'Triggers',
  description:
    'What the number of Pods follows beside CPU and memory, by a name of your choice: the length of a queue or list, the lag of a consumer group, a query. With any, KEDA makes the autoscaler, and `min` may be 0.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'ScalingTrigger',
      title: 'Trigger',
      description:
        'A `resource` with what to measure in it, or a `query` of Prometheus.',
      example: { resource: 'rabbitmq', queue: 'orders', target: '20' },
    },
    {
      resource: text({
        title: 'Resource',
        description:
          'Name of a resource under `dependsOn.resources`, of type rabbitmq, redis or kafka.',
        format: 'dns1123-label',
        fallback: 'none: with `query`',
        example: 'rabbitmq',
      }),
      queue: text({
        title: 'Queue',
        description: 'Name of the queue; RabbitMQ.',
        minLength: 1,
        fallback: 'none',
        example: 'orders',
      }),
      list: text({
        title: 'List',
        description: 'Key of the list; Redis (Celery calls its own `celery`).',
        minLength: 1,
        fallback: 'none',
        example: 'celery',
      }),
      topic: text({
        title: 'Topic',
        description: 'Name of the topic; Kafka.',
        minLength: 1,
        fallback: 'none',
        example: 'orders',
      }),
      consumerGroup: text({
        title: 'Consumer group',
        description: 'Group whose lag counts; Kafka.',
        minLength: 1,
        fallback: "the service's name",
        example: 'orders',
      }),
      query: text({
        title: 'Query',
        description:
          'PromQL that gives one number; `$namespace` stands for the namespace.',
        minLength: 1,
        fallback: 'none',
        example: 'sum(orders_waiting{namespace="$namespace"})',
      }),
      target: load(
        'How much of it one Pod deals with: messages, entries, lag, or the value of the query.',
        '`20`',
        '20',
      ),
      activation: load(
        'Above this the first Pod is started, when `min` is 0.',
        '0',
        '5',
      ),
    },
  ),
  default: {},
  example: { orders: { resource: 'rabbitmq', queue: 'orders', target: '20' } },
});

/** How KEDA looks at the triggers. */
export const triggerTiming = {
  pollingSeconds: integer({
    title: 'Polling interval',
    description: 'Seconds between two looks at the triggers.',
    minimum: 1,
    default: 30,
    example: 15,
  }),
  cooldownSeconds: integer({
    title: 'Cooldown',
    description:
      'Seconds without work after which the last Pod goes, when `min` is 0.',
    minimum: 0,
    default: 300,
    example: 300,
  }),
};
