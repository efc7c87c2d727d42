import { choice, either, integer, list, map, object, text } from './build';
import { environmentVariableSource } from './environmentVariables';

const edgeEnvironment = (
  placeholders: string,
  example: Record<string, string>,
) =>
  map({
    title: 'Environment variables',
    description: `Variables that this edge sets; ${placeholders} are replaced.`,
    keys: 'env-name',
    of: either(
      {
        name: 'EdgeVariable',
        title: 'Variable',
        description: 'A text with placeholders, or where the value comes from.',
        example: 'http://{host}:{port}',
      },
      text({
        title: 'Template',
        description: 'Text with the placeholders `{host}` and `{port}`.',
        format: 'edge-template',
        example: 'http://{host}:{port}',
      }),
      environmentVariableSource,
    ),
    default: {},
    example,
  });

/** A list of address ranges. */
export const cidrs = (fallback: string) =>
  list({
    title: 'CIDRs',
    description: 'Address ranges that the network policy opens.',
    of: text({
      title: 'CIDR',
      description: 'IPv4 or IPv6 range.',
      format: 'cidr',
      example: '203.0.113.0/24',
    }),
    unique: true,
    fallback,
    example: ['203.0.113.0/24'],
  });

const portNumber = (fallback: string) =>
  integer({
    title: 'Port',
    description: 'Port to call.',
    minimum: 1,
    maximum: 65535,
    fallback,
    example: 443,
  });

const degraded = text({
  title: 'Degraded behaviour',
  description:
    'What still works, and how, while this dependency is away: goes into the runbook.',
  minLength: 1,
  fallback: 'none: the runbook says that nobody has described it',
  example: 'Orders are taken and charged later.',
});

const startup = choice({
  title: 'Start-up',
  description:
    '`wait`: the Pods start their own containers only when this dependency answers on its port; such edges may not form a circle. `independent`: they start at once and bear its absence.',
  of: ['independent', 'wait'],
  default: 'independent',
  example: 'wait',
});

export const dependsOn = object(
  {
    name: 'DependsOn',
    title: 'Dependencies',
    description:
      'What the service calls. Each edge opens exactly its port in the network policies of both sides and shows in catalog, dashboards and runbooks.',
    default: {},
    example: { services: { payments: {} }, resources: { postgres: {} } },
  },
  {
    services: map({
      title: 'Services',
      description:
        'Services by name; one of another System as `<system>/<service>`.',
      keys: 'service-reference',
      of: object(
        {
          name: 'ServiceDependency',
          title: 'Service',
          description: 'One edge to a service.',
          example: {
            port: 'http',
            env: { PAYMENTS_URL: 'http://{host}:{port}' },
          },
        },
        {
          port: either(
            {
              title: 'Port',
              description:
                'Port of that service: its name or, when the service is not described here, its number.',
              fallback: 'its main port',
              example: 'http',
            },
            text({
              title: 'Port name',
              description: 'Name of a port.',
              format: 'port-name',
              example: 'http',
            }),
            integer({
              title: 'Port number',
              description: 'Number of a port.',
              minimum: 1,
              maximum: 65535,
              example: 80,
            }),
          ),
          startup,
          degraded,
          env: edgeEnvironment('`{host}` and `{port}`', {
            PAYMENTS_URL: 'http://{host}:{port}',
          }),
        },
      ),
      default: {},
      example: {
        payments: {
          port: 'http',
          env: { PAYMENTS_URL: 'http://{host}:{port}' },
        },
      },
    }),
    resources: map({
      title: 'Resources',
      description: 'Data stores and queues of the System, by name.',
      keys: 'dns1123-label',
      of: object(
        {
          name: 'ResourceDependency',
          title: 'Resource',
          description: 'One edge to a resource.',
          example: {
            env: { DATABASE_URL: { secret: 'database-secret', key: 'url' } },
          },
        },
        {
          startup,
          degraded,
          env: edgeEnvironment('`{host}` and `{port}`', {
            REDIS_URL: 'redis://{host}:{port}',
          }),
        },
      ),
      default: {},
      example: {
        postgres: {
          env: { DATABASE_URL: { secret: 'database-secret', key: 'url' } },
        },
      },
    }),
    external: map({
      title: 'External',
      description: 'Hosts outside the cluster, by a name of your choice.',
      keys: 'dns1123-label',
      of: object(
        {
          name: 'ExternalDependency',
          title: 'External',
          description: 'One edge to the outside.',
          example: { host: 'api.stripe.com', port: 443 },
        },
        {
          title: text({
            title: 'Title',
            description: 'Name for people.',
            fallback: 'the name',
            example: 'Stripe',
          }),
          host: text({
            title: 'Host',
            description: 'Host name or address.',
            format: 'host',
            fallback: 'the name',
            example: 'api.stripe.com',
          }),
          port: portNumber('443'),
          protocol: choice({
            title: 'Protocol',
            description: 'Transport protocol.',
            of: ['TCP', 'UDP'],
            default: 'TCP',
            example: 'TCP',
          }),
          cidrs: cidrs(
            'the port is opened to every address outside the private ranges',
          ),
          startup,
          degraded,
          env: edgeEnvironment('`{host}` and `{port}`', {
            STRIPE_URL: 'https://{host}',
          }),
        },
      ),
      default: {},
      example: { stripe: { host: 'api.stripe.com', port: 443 } },
    }),
  },
);

export const provides = map({
  title: 'Provided APIs',
  description:
    'APIs that the service offers, by the name of the catalog entity.',
  keys: 'entity-name',
  of: object(
    {
      name: 'ProvidedApi',
      title: 'API',
      description: 'One API.',
      example: { type: 'openapi', definition: 'openapi.yaml' },
    },
    {
      type: choice({
        title: 'Type',
        description: 'Language of the definition.',
        of: ['openapi', 'asyncapi', 'graphql', 'grpc', 'trpc'],
        default: 'openapi',
        example: 'openapi',
      }),
      title: text({
        title: 'Title',
        description: 'Name for people.',
        fallback: 'the name',
        example: 'Orders API',
      }),
      description: text({
        title: 'Description',
        description: 'One sentence.',
        fallback: 'none',
        example: 'Create and read orders.',
      }),
      definition: text({
        title: 'Definition',
        description:
          'The definition itself, or a relative path in the repository of the service.',
        fallback: 'a placeholder that says where the definition goes',
        example: 'openapi.yaml',
      }),
    },
  ),
  default: {},
  example: { 'orders-api': { type: 'openapi', definition: 'openapi.yaml' } },
});

export const consumes = list({
  title: 'Consumed APIs',
  description:
    'Catalog APIs that the service calls: names or entity references.',
  of: text({
    title: 'API',
    description: 'Name or entity reference.',
    format: 'entity-ref',
    example: 'payments-api',
  }),
  unique: true,
  default: [],
  example: ['payments-api'],
});
