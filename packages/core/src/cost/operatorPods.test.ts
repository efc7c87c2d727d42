import { parseManifests } from '../check/manifest/parseManifests';
import { demandOf } from './demandOf';
import { OPERATOR_KINDS } from './operatorPods';

const GI = 2 ** 30;
const demand = (text: string) => {
  const { minimum, maximum, notCounted } = demandOf(
    parseManifests({ text }).objects,
  );
  expect(maximum).toEqual(minimum);
  const { pods, cpu, memory, storage } = minimum;
  return {
    pods,
    cpu: Math.round(cpu * 1000) / 1000,
    memory: memory / GI,
    storage: storage / GI,
    ...(notCounted.length > 0 && { notCounted }),
  };
};

const RESOURCES = '{ requests: { cpu: 500m, memory: 1Gi } }';
const CLAIM = 'resources: { requests: { storage: 10Gi } }';

/** Each kind as the charts write it, what it adds up to, and how. */
const OBJECTS: [string, string, ReturnType<typeof demand>][] = [
  [
    'a CloudNativePG Cluster: instances with data and log volumes',
    `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: db }
spec: { instances: 3, resources: ${RESOURCES}, storage: { size: 20Gi }, walStorage: { size: 5Gi } }`,
    { pods: 3, cpu: 1.5, memory: 3, storage: 75 },
  ],
  [
    'a Pooler that says what its Pods request',
    `apiVersion: postgresql.cnpg.io/v1
kind: Pooler
metadata: { name: pool }
spec: { instances: 2, template: { spec: { containers: [{ name: pgbouncer, resources: ${RESOURCES} }] } } }`,
    { pods: 2, cpu: 1, memory: 2, storage: 0 },
  ],
  [
    'a Pooler that does not',
    `apiVersion: postgresql.cnpg.io/v1
kind: Pooler
metadata: { name: pool }
spec: { instances: 2, template: { spec: { containers: [] } } }`,
    {
      pods: 2,
      cpu: 0,
      memory: 0,
      storage: 0,
      notCounted: [
        'Pooler pool: the container pgbouncer does not request both CPU and memory',
      ],
    },
  ],
  [
    'one Redis with its exporter',
    `apiVersion: redis.redis.opstreelabs.in/v1beta2
kind: Redis
metadata: { name: cache }
spec:
  kubernetesConfig: { resources: ${RESOURCES} }
  redisExporter: { enabled: true, resources: { requests: { cpu: 100m, memory: 512Mi } } }
  storage: { volumeClaimTemplate: { spec: { ${CLAIM} } } }`,
    { pods: 1, cpu: 0.6, memory: 1.5, storage: 10 },
  ],
  [
    'a RedisReplication',
    `apiVersion: redis.redis.opstreelabs.in/v1beta2
kind: RedisReplication
metadata: { name: cache }
spec: { clusterSize: 3, kubernetesConfig: { resources: ${RESOURCES} } }`,
    { pods: 3, cpu: 1.5, memory: 3, storage: 0 },
  ],
  [
    'RedisSentinels',
    `apiVersion: redis.redis.opstreelabs.in/v1beta2
kind: RedisSentinel
metadata: { name: cache }
spec: { clusterSize: 3, kubernetesConfig: { resources: ${RESOURCES} } }`,
    { pods: 3, cpu: 1.5, memory: 3, storage: 0 },
  ],
  [
    'a RedisCluster: each shard has a leader and a follower',
    `apiVersion: redis.redis.opstreelabs.in/v1beta2
kind: RedisCluster
metadata: { name: cache }
spec:
  clusterSize: 3
  redisFollower: { replicas: 2 }
  kubernetesConfig: { resources: ${RESOURCES} }
  storage: { volumeClaimTemplate: { spec: { ${CLAIM} } } }`,
    { pods: 5, cpu: 2.5, memory: 5, storage: 50 },
  ],
  [
    'an Elasticsearch: node sets',
    `apiVersion: elasticsearch.k8s.elastic.co/v1
kind: Elasticsearch
metadata: { name: search }
spec:
  nodeSets:
    - count: 3
      podTemplate: { spec: { containers: [{ name: elasticsearch, resources: ${RESOURCES} }] } }
      volumeClaimTemplates: [{ spec: { ${CLAIM} } }]
    - count: 1
      podTemplate: { spec: { containers: [{ name: elasticsearch, resources: ${RESOURCES} }] } }`,
    { pods: 4, cpu: 2, memory: 4, storage: 30 },
  ],
  [
    'a RabbitmqCluster',
    `apiVersion: rabbitmq.com/v1beta1
kind: RabbitmqCluster
metadata: { name: broker }
spec: { replicas: 3, resources: ${RESOURCES}, persistence: { storage: 8Gi } }`,
    { pods: 3, cpu: 1.5, memory: 3, storage: 24 },
  ],
  [
    "a RabbitmqCluster that says nothing: its operator's defaults",
    `apiVersion: rabbitmq.com/v1beta1
kind: RabbitmqCluster
metadata: { name: broker }
spec: {}`,
    { pods: 1, cpu: 1, memory: 2, storage: 10 },
  ],
  [
    'a KafkaNodePool with two disks',
    `apiVersion: kafka.strimzi.io/v1
kind: KafkaNodePool
metadata: { name: kafka }
spec:
  replicas: 3
  resources: ${RESOURCES}
  storage: { type: jbod, volumes: [{ id: 0, size: 10Gi }, { id: 1, size: 5Gi }] }`,
    { pods: 3, cpu: 1.5, memory: 3, storage: 45 },
  ],
  [
    'a Kafka: one Pod of both operators, one of the exporter',
    `apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata: { name: kafka }
spec:
  entityOperator: { topicOperator: { resources: ${RESOURCES} }, userOperator: { resources: ${RESOURCES} } }
  kafkaExporter: { resources: ${RESOURCES} }`,
    { pods: 2, cpu: 1.5, memory: 3, storage: 0 },
  ],
  [
    'an InnoDBCluster with routers',
    `apiVersion: mysql.oracle.com/v2
kind: InnoDBCluster
metadata: { name: db }
spec:
  instances: 3
  datadirVolumeClaimTemplate: { ${CLAIM} }
  podSpec: { containers: [{ name: mysql, resources: ${RESOURCES} }] }
  router: { instances: 2, podSpec: { containers: [{ name: router, resources: { requests: { cpu: 100m, memory: 512Mi } } }] } }`,
    { pods: 5, cpu: 1.7, memory: 4, storage: 30 },
  ],
  [
    'a Prometheus in two shards',
    `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: prometheus }
spec: { replicas: 2, shards: 2, resources: ${RESOURCES}, storage: { volumeClaimTemplate: { spec: { ${CLAIM} } } } }`,
    { pods: 4, cpu: 2, memory: 4, storage: 40 },
  ],
  [
    'an Alertmanager',
    `apiVersion: monitoring.coreos.com/v1
kind: Alertmanager
metadata: { name: alertmanager }
spec: { replicas: 3, resources: ${RESOURCES}, storage: { volumeClaimTemplate: { spec: { ${CLAIM} } } } }`,
    { pods: 3, cpu: 1.5, memory: 3, storage: 30 },
  ],
  [
    'a Grafana',
    `apiVersion: grafana.integreatly.org/v1beta1
kind: Grafana
metadata: { name: grafana }
spec:
  deployment: { spec: { replicas: 2, template: { spec: { containers: [{ name: grafana, resources: ${RESOURCES} }] } } } }
  persistentVolumeClaim: { spec: { ${CLAIM} } }`,
    { pods: 2, cpu: 1, memory: 2, storage: 10 },
  ],
];

it.each(OBJECTS)('counts %s', (_, text, expected) => {
  expect(demand(text)).toEqual(expected);
});

it('has an example of every kind', () => {
  const shown = OBJECTS.map(([, text]) => /kind: (\w+)/.exec(text)![1]);
  expect([...new Set(shown)].sort()).toEqual([...OPERATOR_KINDS].sort());
});

it('leaves a kind of the same name in another group alone', () => {
  expect(
    demand(`apiVersion: cluster.x-k8s.io/v1beta1
kind: Cluster
metadata: { name: workers }
spec: { instances: 3, resources: ${RESOURCES} }`),
  ).toEqual({ pods: 0, cpu: 0, memory: 0, storage: 0 });
});
