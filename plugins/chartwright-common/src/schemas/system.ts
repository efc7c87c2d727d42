import {
  choice,
  either,
  integer,
  map,
  object,
  required,
  shared,
  text,
} from './build';
import { delivery } from './delivery';
import { compliance } from './compliance';
import { cidrs } from './dependencies';
import { maintenance } from './maintenance';
import { serviceMetadata, systemMetadata } from './metadata';
import { labelMap } from './monitoring';
import { observability } from './observability';
import { overrides, rawObjects } from './overrides';
import { regeneration } from './regeneration';
import { resourceWorkload } from './resourceWorkload';
import { secretRotation } from './secretRotation';
import { secretStores } from './secretStores';
import { head, serviceDefaults, serviceSpec } from './service';
import { dashboards } from './systemDashboards';
import { sleep } from './systemSleep';
import { access, guardrails, mesh, namespaces } from './systemGuardrails';

/** Types that are known by name; a folder of resource types adds others. */
export const RESOURCE_TYPES = [
  'postgres',
  'mysql',
  'mongodb',
  'redis',
  'memcached',
  'elasticsearch',
  'opensearch',
  'rabbitmq',
  'kafka',
  'nats',
  's3',
  'smtp',
  'ldap',
  'http',
  'other',
] as const;

const namespace = (fallback: string) =>
  text({
    title: 'Namespace',
    description: 'Kubernetes namespace.',
    format: 'dns1123-label',
    fallback,
    example: 'shop',
  });

const resourceFields = {
  type: text({
    title: 'Type',
    description:
      'What it is: a known type, or one of the Platform’s `resourceTypes`.',
    format: 'dns1123-label',
    fallback: 'the name, when it is a type; else `other`',
    example: 'postgres',
  }),
  title: text({
    title: 'Title',
    description: 'Name for people.',
    fallback: 'the name',
    example: 'Orders database',
  }),
  description: text({
    title: 'Description',
    description: 'One sentence.',
    fallback: 'none',
    example: 'Keeps the orders.',
  }),
  mode: choice({
    title: 'Mode',
    description:
      'Whether it is made with the system (`embedded`, `operator`) or runs elsewhere (`external`).',
    of: ['external', 'embedded', 'operator'],
    default: 'external',
    example: 'external',
  }),
  version: text({
    title: 'Version',
    description: 'Version of the product.',
    fallback: 'none',
    example: '17',
  }),
  host: text({
    title: 'Host',
    description: 'Host name that services call.',
    format: 'host',
    fallback: 'the name',
    example: 'postgres.db.svc',
  }),
  port: integer({
    title: 'Port',
    description: 'Port that services call.',
    minimum: 1,
    maximum: 65535,
    fallback: "the type's own",
    example: 5432,
  }),
  namespace: namespace("the System's, unless `cidrs` are given"),
  podLabels: labelMap(
    'Pod labels',
    'Labels of its Pods, for the network policies.',
    { app: 'postgres' },
    "`app: <name>` in the System's own namespace, else every Pod of the namespace",
  ),
  cidrs: cidrs('none: it runs in the cluster'),
  secret: text({
    title: 'Secret',
    description: 'Name of the Secret with its connection data.',
    format: 'dns1123-subdomain',
    fallback: 'none',
    example: 'database-secret',
  }),
  ...resourceWorkload,
};

/** What a system says for all environments, and what one environment says otherwise. */
const systemChartFields = {
  guardrails,
  mesh,
  namespaces,
  access,
  secretStores,
  secretRotation,
  maintenance,
  observability,
  objects: rawObjects,
  overrides,
};

const resource = object(
  {
    name: 'SystemResource',
    title: 'Resource',
    description: 'A data store, queue or other thing that services share.',
    example: { type: 'postgres', port: 5432 },
  },
  resourceFields,
);

// Name and system are those of the entry and of the document that it lies in.
const {
  name: _name,
  system: _system,
  ...inlineMetadata
} = serviceMetadata.properties ?? {};

const serviceEntry = object(
  {
    name: 'SystemService',
    title: 'Service',
    description: 'A service: the path of its document, or the service itself.',
    example: { document: './services/orders.yaml' },
  },
  {
    document: text({
      title: 'Document',
      description: 'Path of the Service document, relative to this one.',
      format: 'relative-path',
      fallback: 'none: the service is written here',
      example: './services/orders.yaml',
    }),
    metadata: shared(
      {
        title: 'Metadata',
        description:
          "The service's metadata, without its name, which is the key.",
        fallback: 'made of the key',
        example: { title: 'Orders' },
      },
      {
        ...serviceMetadata,
        name: 'SystemServiceMetadata',
        properties: inlineMetadata,
        required: [],
        examples: [{ title: 'Orders' }],
      },
    ),
    spec: shared(
      {
        title: 'Spec',
        description: "The service's spec.",
        fallback: 'none; needed without `document`',
        example: { kind: 'api', image: 'ghcr.io/acme/orders:1.4.2' },
      },
      serviceSpec,
    ),
  },
);

export const systemDocument = object(
  {
    name: 'SystemDocument',
    title: 'System',
    description: 'A group of services in one namespace for each environment.',
    example: {
      apiVersion: 'chartwright.dev/v1',
      kind: 'System',
      metadata: { name: 'shop' },
      spec: { services: { orders: { document: './services/orders.yaml' } } },
    },
  },
  {
    ...head('System'),
    metadata: required(systemMetadata),
    spec: required(
      object(
        {
          name: 'SystemSpec',
          title: 'Spec',
          description: 'What the system consists of.',
          example: {
            services: { orders: { document: './services/orders.yaml' } },
          },
        },
        {
          namespace: namespace("the System's name"),
          delivery,
          regeneration,
          services: map({
            title: 'Services',
            description: 'The services by name.',
            keys: 'dns1035-label',
            of: serviceEntry,
            default: {},
            example: { orders: { document: './services/orders.yaml' } },
          }),
          resources: map({
            title: 'Resources',
            description: 'Data stores, queues and the like by name.',
            keys: 'dns1123-label',
            of: either(
              {
                name: 'SystemResourceEntry',
                title: 'Resource',
                description: 'Its type, or the resource in full.',
                example: { type: 'postgres' },
              },
              text({
                title: 'Type',
                description: 'What it is.',
                format: 'dns1123-label',
                example: 'postgres',
              }),
              resource,
            ),
            default: {},
            example: { postgres: { type: 'postgres', port: 5432 } },
          }),
          ...systemChartFields,
          dashboards,
          compliance,
          serviceDefaults: shared(
            {
              title: 'Service defaults',
              description:
                "Part of a Service's spec that every service of the system takes over.",
              default: {},
              example: { monitoring: { scrape: 'podMonitor' } },
            },
            serviceDefaults,
          ),
          environments: map({
            title: 'Environments',
            description: 'What differs by environment of the Platform.',
            keys: 'dns1123-label',
            of: object(
              {
                name: 'SystemEnvironment',
                title: 'Environment',
                description: 'What differs in one environment.',
                example: { namespace: 'shop-dev' },
              },
              {
                namespace: namespace(
                  "the System's namespace with the environment's suffix",
                ),
                serviceDefaults: shared(
                  {
                    title: 'Service defaults',
                    description: 'Overlay for every service of the system.',
                    default: {},
                    example: { scaling: { replicas: 1 } },
                  },
                  serviceDefaults,
                ),
                resources: map({
                  title: 'Resources',
                  description: 'What differs in the resources.',
                  keys: 'dns1123-label',
                  of: resource,
                  default: {},
                  example: { postgres: { host: 'db.dev.example.com' } },
                }),
                ...systemChartFields,
                sleep,
              },
            ),
            default: {},
            example: { development: { namespace: 'shop-dev' } },
          }),
        },
      ),
    ),
  },
);
