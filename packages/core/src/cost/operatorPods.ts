import { groupOf, type ManifestObject } from '../check/manifest/ManifestObject';
import {
  itemsAt,
  numberAt,
  objectAt,
  type PlainObject,
} from '../check/manifest/plainData';
import { bytesAt } from './quantityAt';

/** Pods that an operator makes of one of its custom resources. */
export interface OperatorPods {
  readonly count: number;
  /** Containers by name, each with its `resources`; empty ones ask for nothing. */
  readonly containers: Readonly<Record<string, PlainObject>>;
  /** Bytes of the volumes of each Pod. */
  readonly storage: number;
  /** Bytes of a volume that all of them share. */
  readonly sharedStorage?: number;
}

type Reader = (spec: PlainObject) => OperatorPods[];

const GI = 2 ** 30;

const countAt = (spec: PlainObject, ...path: string[]) =>
  numberAt(spec, ...path) ?? 1;

const claimAt = (spec: PlainObject, ...path: string[]) =>
  bytesAt(spec, ...path, 'resources', 'requests', 'storage');

const sum = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total + amount, 0);

/** The containers of a Pod's spec, and `fallback` where the operator adds one that is not written. */
function containersOf(
  podSpec: PlainObject,
  fallback: string,
): Record<string, PlainObject> {
  const named = itemsAt(podSpec, 'containers').map(
    ({ item, index }) =>
      [String(item.name ?? index), objectAt(item, 'resources')] as const,
  );
  return { [fallback]: {}, ...Object.fromEntries(named) };
}

/** https://cloudnative-pg.io/docs/1.28/cloudnative-pg.v1 */
const postgres: Reader = spec => [
  {
    count: countAt(spec, 'instances'),
    containers: { postgres: objectAt(spec, 'resources') },
    storage:
      bytesAt(spec, 'storage', 'size') + bytesAt(spec, 'walStorage', 'size'),
  },
];

const pooler: Reader = spec => [
  {
    count: countAt(spec, 'instances'),
    containers: containersOf(objectAt(spec, 'template', 'spec'), 'pgbouncer'),
    storage: 0,
  },
];

/** https://redis-operator.opstree.dev/docs/crd-reference/redis-api/ */
const redis =
  (counts: (spec: PlainObject) => readonly number[]): Reader =>
  spec =>
    counts(spec).map(count => ({
      count,
      containers: {
        redis: objectAt(spec, 'kubernetesConfig', 'resources'),
        ...(objectAt(spec, 'redisExporter').enabled === true && {
          exporter: objectAt(spec, 'redisExporter', 'resources'),
        }),
      },
      storage: claimAt(spec, 'storage', 'volumeClaimTemplate', 'spec'),
    }));

const shards = (spec: PlainObject) =>
  ['redisLeader', 'redisFollower'].map(
    role => numberAt(spec, role, 'replicas') ?? countAt(spec, 'clusterSize'),
  );

/** https://www.elastic.co/docs/reference/cloud-on-k8s */
const elasticsearch: Reader = spec =>
  itemsAt(spec, 'nodeSets').map(({ item }) => ({
    count: countAt(item, 'count'),
    containers: containersOf(
      objectAt(item, 'podTemplate', 'spec'),
      'elasticsearch',
    ),
    storage: sum(
      itemsAt(item, 'volumeClaimTemplates').map(claim =>
        claimAt(claim.item, 'spec'),
      ),
    ),
  }));

/** What the operator asks for where the cluster does not say; https://www.rabbitmq.com/kubernetes/operator/using-operator#resource-reqs */
const RABBITMQ = {
  resources: { requests: { cpu: '1', memory: '2Gi' } },
  storage: 10 * GI,
};

const rabbitmq: Reader = spec => [
  {
    count: countAt(spec, 'replicas'),
    containers: {
      rabbitmq: Object.hasOwn(spec, 'resources')
        ? objectAt(spec, 'resources')
        : RABBITMQ.resources,
    },
    storage: Object.hasOwn(objectAt(spec, 'persistence'), 'storage')
      ? bytesAt(spec, 'persistence', 'storage')
      : RABBITMQ.storage,
  },
];

/** https://strimzi.io/docs/operators/latest/configuring */
const kafkaNodes: Reader = spec => {
  const storage = objectAt(spec, 'storage');
  return [
    {
      count: countAt(spec, 'replicas'),
      containers: { kafka: objectAt(spec, 'resources') },
      storage: sum([
        bytesAt(storage, 'size'),
        ...itemsAt(storage, 'volumes').map(({ item }) => bytesAt(item, 'size')),
      ]),
    },
  ];
};

const kafka: Reader = spec => {
  const alone = ['kafkaExporter', 'cruiseControl'].filter(name =>
    Object.hasOwn(spec, name),
  );
  const operators = ['topicOperator', 'userOperator'].filter(name =>
    Object.hasOwn(objectAt(spec, 'entityOperator'), name),
  );
  return [
    ...alone.map(name => ({ [name]: objectAt(spec, name, 'resources') })),
    ...(operators.length > 0
      ? [
          Object.fromEntries(
            operators.map(name => [
              name,
              objectAt(spec, 'entityOperator', name, 'resources'),
            ]),
          ),
        ]
      : []),
  ].map(containers => ({ count: 1, containers, storage: 0 }));
};

/** What the operator claims where the cluster does not say; https://dev.mysql.com/doc/mysql-operator/en/mysql-operator-properties.html */
const MYSQL_STORAGE = 2 * GI;

const mysql: Reader = spec => {
  const routers = numberAt(spec, 'router', 'instances') ?? 0;
  return [
    {
      count: countAt(spec, 'instances'),
      containers: containersOf(objectAt(spec, 'podSpec'), 'mysql'),
      storage: claimAt(spec, 'datadirVolumeClaimTemplate') || MYSQL_STORAGE,
    },
    ...(routers > 0
      ? [
          {
            count: routers,
            containers: containersOf(
              objectAt(spec, 'router', 'podSpec'),
              'router',
            ),
            storage: 0,
          },
        ]
      : []),
  ];
};

/** https://prometheus-operator.dev/docs/api-reference/api/ */
const monitoring =
  (container: string): Reader =>
  spec =>
    [
      {
        count: countAt(spec, 'replicas') * countAt(spec, 'shards'),
        containers: {
          ...containersOf(spec, container),
          [container]: objectAt(spec, 'resources'),
        },
        storage: claimAt(spec, 'storage', 'volumeClaimTemplate', 'spec'),
      },
    ];

/** https://grafana.github.io/grafana-operator/docs/api/ */
const grafana: Reader = spec => [
  {
    count: countAt(spec, 'deployment', 'spec', 'replicas'),
    containers: containersOf(
      objectAt(spec, 'deployment', 'spec', 'template', 'spec'),
      'grafana',
    ),
    storage: 0,
    sharedStorage: claimAt(spec, 'persistentVolumeClaim', 'spec'),
  },
];

const REDIS = 'redis.redis.opstreelabs.in';
const one = () => [1];
const size = (spec: PlainObject) => [countAt(spec, 'clusterSize')];

const READERS: Readonly<Record<string, Reader>> = {
  'postgresql.cnpg.io/Cluster': postgres,
  'postgresql.cnpg.io/Pooler': pooler,
  [`${REDIS}/Redis`]: redis(one),
  [`${REDIS}/RedisReplication`]: redis(size),
  [`${REDIS}/RedisSentinel`]: redis(size),
  [`${REDIS}/RedisCluster`]: redis(shards),
  'elasticsearch.k8s.elastic.co/Elasticsearch': elasticsearch,
  'rabbitmq.com/RabbitmqCluster': rabbitmq,
  'kafka.strimzi.io/KafkaNodePool': kafkaNodes,
  'kafka.strimzi.io/Kafka': kafka,
  'mysql.oracle.com/InnoDBCluster': mysql,
  'monitoring.coreos.com/Prometheus': monitoring('prometheus'),
  'monitoring.coreos.com/Alertmanager': monitoring('alertmanager'),
  'grafana.integreatly.org/Grafana': grafana,
};

/** Kinds of custom resources that operators make Pods of. */
export const OPERATOR_KINDS: readonly string[] = [
  ...new Set(Object.keys(READERS).map(key => key.split('/')[1]!)),
];

/** The Pods that an operator makes of an object; none of objects that no operator known here looks after. */
export function operatorPods(object: ManifestObject): OperatorPods[] {
  const reader = READERS[`${groupOf(object)}/${object.kind}`];
  return reader ? reader(objectAt(object.value, 'spec')) : [];
}
