import { flag, integer, list, map, object, required, text } from './build';

const id = (title: string, description: string) =>
  integer({
    title,
    description,
    minimum: 1,
    maximum: 4294967295,
    default: 10001,
    example: 10001,
  });

const words = (
  title: string,
  description: string,
  pattern: string,
  example: string[],
) =>
  list({
    title,
    description,
    of: text({
      title: 'Entry',
      description: 'One entry; wildcards are refused.',
      pattern,
      example: example[0] ?? '',
    }),
    minItems: 1,
    example,
  });

export const security = object(
  {
    name: 'Security',
    title: 'Security',
    description:
      'Rights of the processes. The defaults meet the Pod Security Standard `restricted`.',
    default: {},
    example: { runAsUser: 10001 },
  },
  {
    runAsUser: id('User', 'User id of the processes; never 0.'),
    runAsGroup: id('Group', 'Group id of the processes.'),
    fsGroup: id('Volume group', 'Group that owns the volumes.'),
    readOnlyRootFilesystem: flag({
      title: 'Read-only root',
      description:
        'The container may write to its volumes and `writablePaths` only.',
      default: true,
      example: true,
    }),
    addCapabilities: list({
      title: 'Added capabilities',
      description:
        'Linux capabilities given back after all were dropped; `restricted` allows NET_BIND_SERVICE only.',
      of: text({
        title: 'Capability',
        description: 'Name without `CAP_`.',
        pattern: '^(?!CAP_|ALL$)[A-Z][A-Z_]*$',
        example: 'NET_BIND_SERVICE',
      }),
      unique: true,
      default: [],
      example: ['NET_BIND_SERVICE'],
    }),
    serviceAccount: object(
      {
        name: 'ServiceAccount',
        title: 'Service account',
        description: 'Identity of the Pods in the cluster.',
        default: {},
        example: {
          annotations: {
            'eks.amazonaws.com/role-arn':
              'arn:aws:iam::123456789012:role/orders',
          },
        },
      },
      {
        create: flag({
          title: 'Create',
          description: 'False takes an account that exists.',
          default: true,
          example: true,
        }),
        name: text({
          title: 'Name',
          description: 'Name of the account.',
          format: 'dns1123-subdomain',
          fallback: "the service's",
          example: 'orders',
        }),
        annotations: map({
          title: 'Annotations',
          description:
            'Annotations of the account, for instance for a cloud identity.',
          keys: 'label-key',
          of: text({
            title: 'Annotation value',
            description: 'Any text.',
            example: 'orders@acme.iam',
          }),
          default: {},
          example: { 'iam.gke.io/gcp-service-account': 'orders@acme.iam' },
        }),
        automountToken: flag({
          title: 'Mount the token',
          description: "Let the Pods call the cluster's API.",
          fallback: 'true with `rbac.rules`, else false',
          example: false,
        }),
      },
    ),
    rbac: object(
      {
        name: 'Rbac',
        title: 'RBAC',
        description: "Rights of the service account in the cluster's API.",
        fallback: 'none',
        example: {
          rules: {
            'pods-read': {
              apiGroups: [''],
              resources: ['pods'],
              verbs: ['get', 'list'],
            },
          },
        },
      },
      {
        rules: map({
          title: 'Rules',
          description: 'Rules by a name of your choice.',
          keys: 'name',
          of: object(
            {
              name: 'RbacRule',
              title: 'Rule',
              description: 'One rule.',
              example: {
                apiGroups: [''],
                resources: ['pods'],
                verbs: ['get', 'list'],
              },
            },
            {
              apiGroups: required(
                words(
                  'API groups',
                  'API groups; the empty text is the core.',
                  '^(\\*|[a-z0-9.-]*)$',
                  [''],
                ),
              ),
              resources: required(
                words(
                  'Resources',
                  'Resources in plural.',
                  '^(\\*|[a-z0-9]+(/[a-z0-9]+)?)$',
                  ['pods'],
                ),
              ),
              verbs: required(
                words('Verbs', 'Verbs.', '^(\\*|[a-z]+)$', ['get', 'list']),
              ),
              resourceNames: list({
                title: 'Resource names',
                description: 'Only these objects.',
                of: text({
                  title: 'Name',
                  description: 'Name of an object.',
                  minLength: 1,
                  example: 'orders',
                }),
                minItems: 1,
                fallback: 'all',
                example: ['orders'],
              }),
            },
          ),
          default: {},
          example: {
            'pods-read': {
              apiGroups: [''],
              resources: ['pods'],
              verbs: ['get', 'list'],
            },
          },
        }),
        clusterWide: flag({
          title: 'Cluster-wide',
          description: 'The rules hold in every namespace.',
          default: false,
          example: false,
        }),
      },
    ),
  },
);
