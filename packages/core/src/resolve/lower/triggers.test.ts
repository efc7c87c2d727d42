import { resolveSpecText } from '../__testUtils__/resolveText';

const worker = 'kind: worker\nimage: a/mailer:1';
const system = (resources: string) => ({
  system: `resources: {${resources}}\nservices: {orders: {document: orders.yaml}}`,
});

function triggersOf(spec: string, resources: string) {
  const { resolution, problems } = resolveSpecText(
    `${worker}\n${spec}`,
    system(resources),
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return resolution?.environments[0]?.values.autoscaling.triggers;
}

describe('lowerTriggers', () => {
  it('asks a queue of RabbitMQ, from another namespace', () => {
    expect(
      triggersOf(
        'dependsOn: {resources: {rabbitmq: {}}}\nscaling: {max: 5, triggers: {mails: {resource: rabbitmq, queue: mails, target: "7", activation: "2"}}}',
        'rabbitmq: {mode: embedded}',
      ),
    ).toEqual({
      mails: {
        type: 'rabbitmq',
        metadata: {
          host: 'amqp://rabbitmq.shop.svc.cluster.local:5672',
          protocol: 'amqp',
          queueName: 'mails',
          mode: 'QueueLength',
          value: '7',
          activationValue: '2',
        },
      },
    });
  });

  it.each([
    ['redis: {mode: embedded}', 'redis', { address: 'redis' }],
    [
      'redis: {mode: operator, topology: sentinel}',
      'redis-sentinel',
      { sentinelMaster: 'redis' },
    ],
    [
      'redis: {mode: operator, topology: cluster, instances: 3}',
      'redis-cluster',
      { listName: 'celery' },
    ],
  ])('reads a list of %s', (resource, type, metadata) => {
    const { jobs } =
      triggersOf(
        'dependsOn: {resources: {redis: {}}}\nscaling: {max: 5, triggers: {jobs: {resource: redis, list: celery}}}',
        resource,
      ) ?? {};
    expect(jobs?.type).toBe(type);
    expect(jobs?.metadata).toMatchObject(
      Object.fromEntries(
        Object.entries(metadata).map(([key, value]) => [
          key,
          expect.stringContaining(value),
        ]),
      ),
    );
    expect(jobs?.metadata.listLength).toBe('20');
  });

  it('measures the lag of its own consumer group unless told otherwise', () => {
    expect(
      triggersOf(
        'dependsOn: {resources: {kafka: {}}}\nscaling: {max: 5, triggers: {events: {resource: kafka, topic: events}}}',
        'kafka: {mode: embedded}',
      ),
    ).toMatchObject({
      events: { metadata: { consumerGroup: 'orders', lagThreshold: '20' } },
    });
  });

  it('fills the namespace into a query', () => {
    expect(
      triggersOf(
        `scaling: {max: 5, triggers: {late: {query: 'sum(late{namespace="$namespace"})'}}}\nmonitoring: {metricSources: {batch: [late]}}`,
        '',
      ),
    ).toEqual({
      late: {
        type: 'prometheus',
        metadata: {
          serverAddress: 'http://prometheus-operated.monitoring.svc:9090',
          query: 'sum(late{namespace="shop"})',
          threshold: '20',
        },
      },
    });
  });
});
