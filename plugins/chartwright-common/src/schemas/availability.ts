import { choice, either, integer, list, map, object, raw, text } from './build';

/** A count or a percentage. */
export const countOrPercent = (about: {
  title: string;
  description: string;
  fallback?: string;
  example: string | number;
}) =>
  either(
    about,
    integer({
      title: 'Count',
      description: 'Number of Pods.',
      minimum: 0,
      example: 1,
    }),
    text({
      title: 'Percentage',
      description: 'Share of the Pods.',
      format: 'percentage',
      example: '50%',
    }),
  );

const strength = (title: string, over: string, fallback: string) =>
  choice({
    title,
    description: `Whether Pods must (\`required\`), should (\`preferred\`) or need not (\`none\`) be spread over ${over}.`,
    of: ['preferred', 'required', 'none'],
    fallback,
    example: 'preferred',
  });

const nodeLabels = (title: string, description: string) =>
  map({
    title,
    description,
    keys: 'label-key',
    of: list({
      title: 'Values',
      description: 'Allowed values of the label.',
      of: text({
        title: 'Value',
        description: 'One value.',
        format: 'label-value',
        example: 'compute',
      }),
      minItems: 1,
      example: ['compute'],
    }),
    default: {},
    example: { 'node.kubernetes.io/pool': ['compute'] },
  });

export const availability = object(
  {
    name: 'Availability',
    title: 'Availability',
    description: 'What keeps the service up while nodes come and go.',
    fallback: "the tier's",
    example: { minAvailable: 1, zoneSpread: 'preferred' },
  },
  {
    minAvailable: countOrPercent({
      title: 'Minimum available',
      description:
        'Pods that an eviction must leave; excludes `maxUnavailable`. There is a PodDisruptionBudget as soon as there are two Pods.',
      fallback: 'none',
      example: 1,
    }),
    maxUnavailable: countOrPercent({
      title: 'Maximum unavailable',
      description:
        'Pods that evictions may take at a time; excludes `minAvailable`.',
      fallback: '1, when there are two Pods at least',
      example: 1,
    }),
    disruptionBudgetName: text({
      title: 'Name of the disruption budget',
      description: 'Name of the PodDisruptionBudget.',
      format: 'dns1123-subdomain',
      fallback: "the service's",
      example: 'orders-pdb',
    }),
    zoneSpread: strength('Spread over zones', 'zones', 'preferred'),
    nodeSpread: strength('Spread over nodes', 'nodes', 'preferred'),
    nodeSelector: map({
      title: 'Node selector',
      description: 'Labels that a node must have.',
      keys: 'label-key',
      of: text({
        title: 'Label value',
        description: 'Value.',
        format: 'label-value',
        example: 'linux',
      }),
      default: {},
      example: { 'kubernetes.io/os': 'linux' },
    }),
    nodeAffinity: object(
      {
        name: 'NodeAffinity',
        title: 'Node affinity',
        description: 'Nodes that must or should be taken, by label.',
        fallback: 'none',
        example: { preferred: { 'node.kubernetes.io/pool': ['compute'] } },
      },
      {
        required: nodeLabels(
          'Required',
          'Nodes must have every one of these labels.',
        ),
        preferred: nodeLabels('Preferred', 'Nodes should have these labels.'),
      },
    ),
    podAffinity: raw({
      title: 'Pod affinity',
      description: '`podAffinity` as in Kubernetes.',
      fallback: 'none',
      example: {},
    }),
    podAntiAffinity: raw({
      title: 'Pod anti-affinity',
      description:
        '`podAntiAffinity` as in Kubernetes; the spread over zones and nodes needs none.',
      fallback: 'none',
      example: {},
    }),
    tolerations: map({
      title: 'Tolerations',
      description: 'Taints that the Pods bear, by a name of your choice.',
      keys: 'name',
      of: object(
        {
          name: 'Toleration',
          title: 'Toleration',
          description: 'One toleration, as in Kubernetes.',
          example: { key: 'spot', operator: 'Exists', effect: 'NoSchedule' },
        },
        {
          key: text({
            title: 'Key',
            description: 'Key of the taint.',
            format: 'label-key',
            fallback: 'every key',
            example: 'spot',
          }),
          operator: choice({
            title: 'Operator',
            description: 'How the value is compared.',
            of: ['Equal', 'Exists'],
            default: 'Equal',
            example: 'Exists',
          }),
          value: text({
            title: 'Value',
            description: 'Value of the taint.',
            format: 'label-value',
            fallback: 'empty',
            example: 'true',
          }),
          effect: choice({
            title: 'Effect',
            description: 'Effect of the taint.',
            of: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'],
            fallback: 'every effect',
            example: 'NoSchedule',
          }),
          tolerationSeconds: integer({
            title: 'Seconds',
            description: 'How long `NoExecute` is borne.',
            minimum: 0,
            fallback: 'for ever',
            example: 300,
          }),
        },
      ),
      default: {},
      example: {
        spot: { key: 'spot', operator: 'Exists', effect: 'NoSchedule' },
      },
    }),
    priorityClassName: text({
      title: 'Priority class',
      description: 'Name of a PriorityClass.',
      format: 'dns1123-subdomain',
      fallback: "the cluster's default",
      example: 'business-critical',
    }),
    terminationGracePeriodSeconds: integer({
      title: 'Grace period',
      description:
        'Seconds from the beginning of the end to SIGKILL, `preStopSleepSeconds` included.',
      minimum: 0,
      maximum: 86400,
      default: 30,
      example: 60,
    }),
    preStopSleepSeconds: integer({
      title: 'Sleep before the end',
      description:
        'Seconds a Pod keeps serving after it was taken out of the Service, until every proxy knows; 0 for none.',
      minimum: 0,
      maximum: 3600,
      fallback: '5 for kinds with ports, else 0',
      example: 10,
    }),
  },
);
