import {
  choice,
  flag,
  integer,
  list,
  map,
  object,
  required,
  shared,
  text,
} from './build';
import { availability } from './availability';
import { resources } from './resources';

export const environments = list({
  title: 'Environments',
  description:
    'The environments in the order in which a version passes through them. A list: it is replaced as a whole.',
  of: object(
    {
      name: 'PlatformEnvironment',
      title: 'Environment',
      description: 'One environment.',
      example: { name: 'production', production: true },
    },
    {
      name: required(
        text({
          title: 'Name',
          description: 'Name of the environment; `base` is taken.',
          format: 'environment-name',
          example: 'production',
        }),
      ),
      title: text({
        title: 'Title',
        description: 'Name for people.',
        fallback: 'the name',
        example: 'Production',
      }),
      cluster: text({
        title: 'Cluster',
        description: 'Name of the cluster, as the portal knows it.',
        fallback: 'none',
        minLength: 1,
        example: 'eu-1',
      }),
      production: flag({
        title: 'Production',
        description:
          'Real users: the number of Pods by tier, and no `latest` images.',
        default: false,
        example: true,
      }),
      resourceModes: list({
        title: 'Resource modes',
        description:
          'How resources may be run there: nothing embedded in production, for example.',
        of: choice({
          title: 'Mode',
          description: 'A mode of a resource.',
          of: ['embedded', 'operator', 'external'],
          example: 'operator',
        }),
        unique: true,
        minItems: 1,
        fallback: 'every mode',
        example: ['operator', 'external'],
      }),
      namespaceSuffix: text({
        title: 'Namespace suffix',
        description:
          'Put behind the namespace of every System, for environments that share a cluster.',
        pattern: '^-?[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
        fallback: 'none',
        example: '-staging',
      }),
    },
  ),
  minItems: 1,
  fallback: 'development, staging and production',
  example: [{ name: 'development' }, { name: 'production', production: true }],
});

export const tiers = map({
  title: 'Tiers',
  description: 'Presets that a service picks with `tier`.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'Tier',
      title: 'Tier',
      description: 'One preset.',
      example: {
        minReplicas: 2,
        resources: { requests: { cpu: '250m', memory: '256Mi' } },
      },
    },
    {
      title: text({
        title: 'Title',
        description: 'Name for people.',
        fallback: 'the name',
        example: 'Standard',
      }),
      description: text({
        title: 'Description',
        description: 'Who should take it.',
        fallback: 'none',
        example: 'Most services.',
      }),
      resources: shared(
        {
          title: 'Resources',
          description: 'Requests and limits of the main container.',
          fallback: 'none: every service of the tier must say what it needs',
          example: {
            requests: { cpu: '250m', memory: '256Mi' },
            limits: { cpu: '500m', memory: '512Mi' },
          },
        },
        resources,
      ),
      availability: shared(
        {
          title: 'Availability',
          description: 'Availability of the services.',
          default: {},
          example: { zoneSpread: 'required' },
        },
        availability,
      ),
      minReplicas: integer({
        title: 'Replicas',
        description: 'Number of Pods in production environments.',
        minimum: 1,
        maximum: 1000,
        default: 2,
        example: 2,
      }),
      requiredReplicas: integer({
        title: 'Required replicas',
        description:
          'A service of the tier that runs with fewer Pods in production environments is refused (kinds that can have several).',
        minimum: 1,
        maximum: 1000,
        fallback: 'none; 3 for `critical`',
        example: 3,
      }),
    },
  ),
  fallback: '`small`, `standard` and `critical`',
  example: { standard: { minReplicas: 2 } },
});
