import { map, object, required, shared, text } from './build';
import { delivery } from './delivery';
import { compliance } from './compliance';
import { maintenance } from './maintenance';
import { serviceMetadata, systemMetadata } from './metadata';
import { observability } from './observability';
import { overrides, rawObjects } from './overrides';
import { regeneration } from './regeneration';
import { namespace, resource, resourceEntry } from './systemResource';
import { secretRotation } from './secretRotation';
import { secretStores } from './secretStores';
import { head, serviceDefaults, serviceSpec } from './service';
import { dashboards } from './systemDashboards';
import { sleep } from './systemSleep';
import { access, guardrails, mesh, namespaces } from './systemGuardrails';

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
            of: resourceEntry,
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
