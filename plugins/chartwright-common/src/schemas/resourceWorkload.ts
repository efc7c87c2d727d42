import {
  choice,
  either,
  flag,
  integer,
  decimal,
  map,
  object,
  shared,
  text,
} from './build';
import { resourceBackup } from './resourceBackup';
import { resources } from './resources';
import { storageClass } from './storageClass';
import { refreshInterval, rotation } from './secretRefresh';

const pooling = object(
  {
    name: 'ResourcePooling',
    title: 'Connection pool',
    description: 'A pool of connections before the database (mode operator).',
    fallback: 'none',
    example: { mode: 'transaction', size: 20 },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'False: no pool.',
      default: true,
      example: true,
    }),
    mode: choice({
      title: 'Mode',
      description: 'When a connection goes back into the pool.',
      of: ['session', 'transaction'],
      default: 'transaction',
      example: 'transaction',
    }),
    size: integer({
      title: 'Size',
      description: 'Connections to the database for each user and database.',
      minimum: 1,
      default: 20,
      example: 20,
    }),
    maxClients: integer({
      title: 'Clients',
      description: 'Connections of clients that are let in.',
      minimum: 1,
      default: 200,
      example: 500,
    }),
    instances: integer({
      title: 'Instances',
      description: 'Pods of the pool.',
      minimum: 1,
      default: 2,
      example: 2,
    }),
  },
);

const storage = object(
  {
    name: 'ResourceStorage',
    title: 'Storage',
    description: 'The volume of each instance.',
    fallback: "the type's default size on the cluster's default class",
    example: { size: '20Gi', storageClass: 'fast' },
  },
  {
    size: text({
      title: 'Size',
      description: 'A volume grows, but never shrinks.',
      format: 'quantity',
      fallback: "the type's",
      example: '20Gi',
    }),
    storageClass: storageClass('fast'),
  },
);

const credentials = object(
  {
    name: 'ResourceCredentials',
    title: 'Credentials',
    description:
      'Where the Secret comes from; the keys are those of the type. Never the values.',
    fallback:
      "mode operator: the operator's own Secret; else a Secret that somebody else puts into the namespace",
    example: { remoteKey: 'shop/postgres' },
  },
  {
    remoteKey: text({
      title: 'Remote key',
      description: 'Name of the secret in the store.',
      minLength: 1,
      fallback: 'none; needed unless `generate` is set',
      example: 'shop/postgres',
    }),
    generate: flag({
      title: 'Generate',
      description:
        'The External Secrets Operator makes a random password in the cluster, once; nobody needs to know it.',
      default: false,
      example: true,
    }),
    rotation,
    store: text({
      title: 'Store',
      description: 'A secret store of the System or the Platform.',
      format: 'name',
      fallback: "the Platform's default store",
      example: 'vault',
    }),
    refreshInterval,
  },
);

/** What a resource that runs in the cluster says beyond its address. */
export const resourceWorkload = {
  image: text({
    title: 'Image',
    description: "Image in place of the type's.",
    format: 'image-reference',
    fallback: "the type's, with the version as tag",
    example: 'ghcr.io/acme/postgres:17.2',
  }),
  topology: choice({
    title: 'Topology',
    description:
      'How its instances work together: one server, a primary with copies, the same with sentinels that fail over, or shards.',
    of: ['single', 'replication', 'sentinel', 'cluster'],
    fallback: '`single` with one instance, else `replication`',
    example: 'sentinel',
  }),
  instances: integer({
    title: 'Instances',
    description: 'Servers; of a sharded cluster the shards.',
    minimum: 1,
    fallback: "1 when embedded, else the type's",
    example: 3,
  }),
  synchronousReplicas: integer({
    title: 'Synchronous copies',
    description: 'Copies that must have a transaction before it is confirmed.',
    minimum: 0,
    default: 0,
    example: 1,
  }),
  spread: choice({
    title: 'Spread over zones',
    description:
      '`required`: an instance that finds no zone of its own stays pending.',
    of: ['preferred', 'required'],
    default: 'preferred',
    example: 'required',
  }),
  database: text({
    title: 'Database',
    description: 'Name of the database.',
    pattern: '^[A-Za-z_][A-Za-z0-9_-]{0,62}$',
    fallback: "the type's",
    example: 'orders',
  }),
  user: text({
    title: 'User',
    description: 'Owner of the database.',
    pattern: '^[A-Za-z_][A-Za-z0-9_-]{0,62}$',
    fallback: 'the name of the database',
    example: 'orders',
  }),
  storage,
  tier: text({
    title: 'Tier',
    description:
      "One of the Platform's tiers, whose requests and limits each instance takes over: a profile by name.",
    format: 'name',
    fallback: "none: the type's own figures",
    example: 'database',
  }),
  resources: shared(
    {
      title: 'Resources',
      description: 'What each instance needs.',
      fallback: "the type's",
      example: { requests: { cpu: '500m', memory: '1Gi' } },
    },
    resources,
  ),
  parameters: map({
    title: 'Parameters',
    description: "Settings of the product, laid over the type's own.",
    of: either(
      {
        title: 'Value',
        description: 'A text, number or switch.',
        example: '256MB',
      },
      text({ title: 'Text', description: 'Any text.', example: '256MB' }),
      decimal({ title: 'Number', description: 'Any number.', example: 100 }),
      flag({ title: 'Switch', description: 'On or off.', example: true }),
    ),
    default: {},
    example: { max_connections: 200 },
  }),
  pooling,
  role: choice({
    title: 'Role',
    description:
      'What a Redis is there for: `cache` may evict keys when it is full, `broker` (queues, Celery) and `store` (sessions) refuse writes instead.',
    of: ['cache', 'broker', 'store'],
    default: 'cache',
    example: 'broker',
  }),
  lifecycle: object(
    {
      name: 'ObjectLifecycle',
      title: 'Lifecycle',
      description:
        'What happens to objects of a bucket as they age (type s3): goes into the Terraform of the system.',
      fallback: 'none: objects stay as they are',
      example: { infrequentAfterDays: 30, expireAfterDays: 365 },
    },
    {
      infrequentAfterDays: integer({
        title: 'Infrequent access',
        description: 'Days until objects move to the cheaper class.',
        minimum: 30,
        fallback: 'never',
        example: 30,
      }),
      archiveAfterDays: integer({
        title: 'Archive',
        description: 'Days until objects move to the archive.',
        minimum: 60,
        fallback: 'never',
        example: 180,
      }),
      expireAfterDays: integer({
        title: 'Expiry',
        description: 'Days until objects are deleted.',
        minimum: 1,
        fallback: 'never',
        example: 365,
      }),
      abortUploadsAfterDays: integer({
        title: 'Unfinished uploads',
        description: 'Days until uploads that were never finished are removed.',
        minimum: 1,
        default: 7,
        example: 3,
      }),
    },
  ),
  tls: flag({
    title: 'TLS',
    description:
      "Whether connections are encrypted. The certificate is the operator's own or one of cert-manager, by `certificateIssuer` of the Platform.",
    default: false,
    example: true,
  }),
  credentials,
  exporter: flag({
    title: 'Exporter',
    description:
      'Whether an exporter turns its figures into metrics; operators bring their own.',
    fallback: "the type's, where it runs in the cluster",
    example: true,
  }),
  alias: flag({
    title: 'Alias',
    description:
      'Mode external: a Service of type ExternalName, so that its address is in one place.',
    default: false,
    example: true,
  }),
  backup: resourceBackup,
};
