import {
  choice,
  decimal,
  flag,
  integer,
  list,
  map,
  object,
  text,
} from './build';

export const policies = object(
  {
    name: 'PlatformPolicies',
    title: 'Policies',
    description: 'What the documents may and may not say.',
    default: {},
    example: { allowLatestTag: false },
  },
  {
    allowLatestTag: flag({
      title: 'Allow latest',
      description:
        'Allow images with the tag `latest`, or without a tag, in production environments.',
      default: false,
      example: false,
    }),
    allowedRegistries: list({
      title: 'Allowed registries',
      description: 'Prefixes of allowed image repositories.',
      of: text({
        title: 'Prefix',
        description: 'Prefix of a repository.',
        minLength: 1,
        example: 'ghcr.io/acme',
      }),
      fallback: 'every registry',
      example: ['ghcr.io/acme'],
    }),
    edgesBetweenSystems: map({
      title: 'Edges between systems',
      description:
        'Which services of other Systems the services of a System may call, by the name of the calling System: `<system>` for all of its services, or `<system>/<service>`.',
      keys: 'dns1123-label',
      of: list({
        title: 'Allowed',
        description: 'Systems, or services of them.',
        of: text({
          title: 'Target',
          description: '`<system>` or `<system>/<service>`.',
          pattern:
            '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(/[a-z0-9]([-a-z0-9]*[a-z0-9])?)?$',
          example: 'billing/invoices',
        }),
        unique: true,
        example: ['billing/invoices'],
      }),
      fallback: 'every service may be called',
      example: { shop: ['billing/invoices', 'identity'] },
    }),
  },
);

const price = (title: string, description: string, example: number) =>
  decimal({ title, description, minimum: 0, default: example, example });

export const prices = object(
  {
    name: 'PlatformPrices',
    title: 'Prices',
    description: 'List prices for cost estimates.',
    default: {},
    example: {
      cpuHour: 0.04,
      memoryGiHour: 0.005,
      storageGiMonth: 0.1,
      currency: 'USD',
    },
  },
  {
    cpuHour: price('CPU', 'One CPU for an hour.', 0.04),
    memoryGiHour: price('Memory', 'One GiB of memory for an hour.', 0.005),
    storageGiMonth: price('Storage', 'One GiB of storage for a month.', 0.1),
    loadBalancerHour: decimal({
      title: 'Load balancer',
      description: 'One Service of type `LoadBalancer` for an hour.',
      minimum: 0,
      fallback: 'not counted',
      example: 0.025,
    }),
    runMinutes: decimal({
      title: 'Minutes of a run',
      description:
        'How long one run of a Job or CronJob is taken to last, where its deadline is not shorter.',
      minimum: 0,
      default: 10,
      example: 10,
    }),
    nodes: integer({
      title: 'Nodes',
      description:
        'Nodes that each DaemonSet is taken to have a Pod on, in every environment.',
      minimum: 0,
      fallback: 'DaemonSets are not counted',
      example: 6,
    }),
    currency: text({
      title: 'Currency',
      description: 'ISO 4217 code.',
      pattern: '^[A-Z]{3}$',
      default: 'USD',
      example: 'EUR',
    }),
  },
);

const SCM = ['local', 'github', 'gitlab', 'gitea'] as const;

const scmKind = (about: {
  title: string;
  description: string;
  default?: string;
  example: string;
}) => choice({ ...about, of: SCM });

export const scm = object(
  {
    name: 'PlatformScm',
    title: 'Source control',
    description: 'Where repositories may be made.',
    default: {},
    example: { allowed: ['github'], default: 'github' },
  },
  {
    allowed: list({
      title: 'Allowed',
      description: 'Kinds of forge that the form offers.',
      of: scmKind({
        title: 'Kind',
        description: 'Kind of forge.',
        example: 'github',
      }),
      unique: true,
      minItems: 1,
      default: [...SCM],
      example: ['github'],
    }),
    default: scmKind({
      title: 'Default',
      description: 'What the form begins with.',
      default: 'local',
      example: 'github',
    }),
    hosts: map({
      title: 'Hosts',
      description: 'Host name by kind of forge.',
      keySchema: { enum: [...SCM] },
      of: text({
        title: 'Host',
        description:
          'Host name, with its port where that is not the usual one.',
        format: 'host-and-port',
        example: 'github.example.com',
      }),
      fallback: 'github.com, gitlab.com and gitea.com',
      example: { github: 'github.example.com' },
    }),
  },
);
