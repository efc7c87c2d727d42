import {
  choice,
  either,
  flag,
  integer,
  list,
  map,
  object,
  required,
  text,
} from './build';
import { encryption } from './encryption';
import { labelMap } from './monitoring';
import { network } from './network';

const amounts = (title: string, description: string, example: object) =>
  map({
    title,
    description,
    keys: 'quota-name',
    of: either(
      { title: 'Amount', description: 'A quantity.', example: '10' },
      text({
        title: 'Quantity',
        description: 'A Kubernetes quantity.',
        format: 'quantity',
        example: '10Gi',
      }),
      integer({
        title: 'Number',
        description: 'A plain number.',
        minimum: 0,
        example: 10,
      }),
    ),
    default: {},
    example: example as Record<string, string>,
  });

const objectName = (fallback: string) =>
  text({
    title: 'Name',
    description: 'Name of the object.',
    format: 'dns1123-subdomain',
    default: fallback,
    example: fallback,
  });

const quota = object(
  {
    name: 'SystemQuota',
    title: 'Quota',
    description:
      'ResourceQuota of the namespace. Without figures they are derived: what all services need at their most, with the Pods of a rollout, and a reserve.',
    default: {},
    example: { hard: { 'requests.cpu': '50', 'limits.memory': '200Gi' } },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'False: no quota.',
      default: true,
      example: true,
    }),
    name: objectName('quota'),
    hard: amounts(
      'Bounds',
      'Figures by resource or object count; those that are not given are derived.',
      { 'requests.cpu': '50' },
    ),
    reserve: integer({
      title: 'Reserve',
      description: 'Percent on top of what was derived.',
      minimum: 0,
      maximum: 500,
      default: 25,
      example: 25,
    }),
  },
);

const limitRange = object(
  {
    name: 'SystemLimitRange',
    title: 'Limit range',
    description:
      'What a container gets that says nothing, and the bounds for those that do.',
    default: {},
    example: { default: { memory: '256Mi' } },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'False: no LimitRange.',
      default: true,
      example: true,
    }),
    name: objectName('limits'),
    default: amounts('Default limits', 'Limits of such a container.', {
      cpu: '500m',
    }),
    defaultRequest: amounts(
      'Default requests',
      'Requests of such a container.',
      { cpu: '100m' },
    ),
    max: amounts('Maximum', 'Most that a container may have.', {
      memory: '8Gi',
    }),
    min: amounts('Minimum', 'Least that a container may have.', {
      memory: '16Mi',
    }),
  },
);

export const podSecurity = choice({
  title: 'Pod Security',
  description: 'Level of the Pod Security Standards that is enforced.',
  of: ['restricted', 'baseline', 'privileged'],
  default: 'restricted',
  example: 'restricted',
});

export const mesh = choice({
  title: 'Mesh',
  description: 'Mesh that puts its sidecars into the Pods.',
  of: ['none', 'istio', 'linkerd'],
  default: 'none',
  example: 'istio',
});

const { allowFrom, allowTo } = network.properties ?? {};

/** What keeps a namespace safe. */
export const guardrails = object(
  {
    name: 'SystemGuardrails',
    title: 'Guardrails',
    description: 'What holds for everything in the namespace.',
    default: {},
    example: { podSecurity: 'baseline' },
  },
  {
    podSecurity,
    encryption,
    quota,
    limitRange,
    defaultDeny: object(
      {
        name: 'SystemDefaultDeny',
        title: 'Default deny',
        description:
          'NetworkPolicy that denies all traffic; the edges of the services open theirs.',
        default: {},
        example: { name: 'default-deny-all' },
      },
      {
        enabled: flag({
          title: 'Enabled',
          description: 'False: only the Pods of services are closed.',
          default: true,
          example: true,
        }),
        name: objectName('default-deny'),
      },
    ),
    networkPolicies: map({
      title: 'Network policies',
      description:
        'Further policies of the namespace, for traffic that no edge describes.',
      keys: 'dns1123-subdomain',
      of: object(
        {
          name: 'SystemNetworkPolicy',
          title: 'Network policy',
          description: 'Opens what it lists for the Pods that it selects.',
          example: { allowFrom: { monitoring: { namespace: 'monitoring' } } },
        },
        {
          podLabels: labelMap(
            'Pods',
            'Labels of the Pods it is for.',
            { app: 'postgres' },
            'every Pod of the namespace',
          ),
          ...(allowFrom === undefined ? {} : { allowFrom }),
          ...(allowTo === undefined ? {} : { allowTo }),
        },
      ),
      default: {},
      example: {
        scraping: { allowFrom: { monitoring: { namespace: 'monitoring' } } },
      },
    }),
    priorityClasses: map({
      title: 'Priority classes',
      description: 'Which Pods give way when nodes are full.',
      keys: 'dns1123-subdomain',
      of: object(
        {
          name: 'PriorityClass',
          title: 'Priority class',
          description: 'One class.',
          example: { value: 100000 },
        },
        {
          value: required(
            integer({
              title: 'Value',
              description: 'The higher, the later its Pods give way.',
              minimum: -2147483648,
              maximum: 1000000000,
              example: 100000,
            }),
          ),
          description: text({
            title: 'Description',
            description: 'Who should take it.',
            fallback: 'none',
            example: 'Services that customers see.',
          }),
          preemption: flag({
            title: 'Preemption',
            description: 'Whether its Pods push others off a node.',
            default: true,
            example: false,
          }),
        },
      ),
      default: {},
      example: { 'business-critical': { value: 100000 } },
    }),
  },
);

/** Namespaces beside the system's own. */
export const namespaces = map({
  title: 'Namespaces',
  description: "Namespaces that stand by the system's own.",
  keys: 'dns1123-label',
  of: object(
    {
      name: 'SystemNamespace',
      title: 'Namespace',
      description: 'One namespace.',
      example: { podSecurity: 'privileged' },
    },
    {
      podSecurity,
      mesh,
      labels: labelMap('Labels', 'Labels of the namespace.', { team: 'ops' }),
    },
  ),
  default: {},
  example: { monitoring: { podSecurity: 'privileged' } },
});

const groups = (role: string) =>
  list({
    title: 'Groups',
    description: `Groups of people who may ${role}.`,
    of: text({
      title: 'Group',
      description: "The group as the cluster's sign-in names it.",
      minLength: 1,
      example: 'shop-developers',
    }),
    unique: true,
    default: [],
    example: ['shop-developers'],
  });

/** What people may do in the namespace. */
export const access = object(
  {
    name: 'SystemAccess',
    title: 'Access',
    description: 'What people may do in the namespace.',
    default: {},
    example: { view: ['shop-developers'] },
  },
  {
    view: groups('look, but not at Secrets'),
    deploy: groups('deploy, roll back and scale'),
    admin: groups('do everything within the namespace'),
  },
);
