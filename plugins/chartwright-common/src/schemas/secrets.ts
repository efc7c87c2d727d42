import { choice, either, flag, integer, map, object, text } from './build';
import { refreshInterval, rotation } from './secretRefresh';

const keyParts = object(
  {
    name: 'SecretKeyParts',
    title: 'Key',
    description: 'Where the value of one key comes from and where it goes.',
    example: {
      remoteKey: 'shop/orders/db',
      property: 'url',
      env: 'DATABASE_URL',
    },
  },
  {
    remoteKey: text({
      title: 'Remote key',
      description: 'Path or name of the secret in the store; `external` only.',
      fallback: '`<system>/<service>/<secret>`',
      minLength: 1,
      example: 'shop/orders/db',
    }),
    property: text({
      title: 'Property',
      description: 'Field of the remote secret.',
      fallback: 'the key',
      minLength: 1,
      example: 'url',
    }),
    version: text({
      title: 'Version',
      description: 'Version of the remote secret.',
      fallback: 'the newest',
      example: '3',
    }),
    env: text({
      title: 'Environment variable',
      description: 'Variable that carries the value.',
      format: 'env-name',
      fallback: 'none',
      example: 'DATABASE_URL',
    }),
  },
);

export const secrets = map({
  title: 'Secrets',
  description:
    'Secrets of the service by the name of the Kubernetes Secret: never their values, only where they come from.',
  keys: 'dns1123-subdomain',
  of: object(
    {
      name: 'Secret',
      title: 'Secret',
      description: 'One Secret.',
      example: {
        source: 'external',
        keys: { url: { remoteKey: 'shop/orders/db', env: 'DATABASE_URL' } },
      },
    },
    {
      source: choice({
        title: 'Source',
        description:
          '`external`: an ExternalSecret makes it from a secret store; `generated`: the External Secrets Operator makes random values in the cluster, anew whenever the rotation class says so; `sealed`: a SealedSecret that `chartwright secrets seal` puts into `chart/sealed/<environment>`; `existing`: somebody else puts it into the namespace.',
        of: ['external', 'generated', 'sealed', 'existing'],
        fallback:
          '`external` when the Platform has a default secret store, else `existing`',
        example: 'external',
      }),
      store: text({
        title: 'Store',
        description: "One of the Platform's secret stores; `external` only.",
        format: 'name',
        fallback: "the Platform's default store",
        example: 'vault',
      }),
      refreshInterval,
      rotation,
      length: integer({
        title: 'Length',
        description: 'Characters of each generated value; `generated` only.',
        minimum: 12,
        maximum: 256,
        default: 40,
        example: 64,
      }),
      keys: map({
        title: 'Keys',
        description: 'Keys of the Secret.',
        keys: 'config-key',
        of: either(
          {
            name: 'SecretKey',
            title: 'Key',
            description:
              'Name of the environment variable, or the key in full.',
            example: { env: 'DATABASE_URL' },
          },
          text({
            title: 'Environment variable',
            description: 'Variable that carries the value.',
            format: 'env-name',
            example: 'DATABASE_URL',
          }),
          keyParts,
        ),
        default: {},
        example: {
          url: {
            remoteKey: 'shop/orders/db',
            property: 'url',
            env: 'DATABASE_URL',
          },
        },
      }),
      envFrom: flag({
        title: 'All as variables',
        description:
          'Every key of the Secret becomes an environment variable of its name.',
        default: false,
        example: true,
      }),
      mountPath: text({
        title: 'Mount path',
        description: 'Folder in which every key appears as a file.',
        format: 'absolute-path',
        fallback: 'not mounted',
        example: '/run/secrets/db',
      }),
    },
  ),
  default: {},
  example: {
    'database-secret': {
      source: 'external',
      keys: { url: { env: 'DATABASE_URL' } },
    },
  },
});
