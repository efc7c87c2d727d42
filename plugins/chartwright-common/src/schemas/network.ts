import { either, flag, integer, list, map, object, text } from './build';
import { cidrs } from './dependencies';

const peers = (
  name: string,
  title: string,
  description: string,
  ports: string,
  example: { [name: string]: { namespace: string } },
) =>
  map({
    title,
    description,
    keys: 'dns1123-label',
    of: object(
      {
        name,
        title: 'Peer',
        description: 'Pods by namespace and labels, or addresses.',
        example: { namespace: 'monitoring' },
      },
      {
        namespace: text({
          title: 'Namespace',
          description: 'Namespace of the Pods.',
          format: 'dns1123-label',
          fallback: "the service's own, when there are `podLabels`",
          example: 'monitoring',
        }),
        podLabels: map({
          title: 'Pod labels',
          description: 'Labels of the Pods.',
          keys: 'label-key',
          of: text({
            title: 'Label value',
            description: 'Value.',
            format: 'label-value',
            example: 'prometheus',
          }),
          fallback: 'every Pod of the namespace',
          example: { app: 'prometheus' },
        }),
        cidrs: cidrs('none'),
        ports: list({
          title: 'Ports',
          description: ports,
          of: either(
            {
              title: 'Port',
              description: 'Name or number of a port.',
              example: 'http',
            },
            text({
              title: 'Port name',
              description: "Name of one of the service's ports.",
              format: 'port-name',
              example: 'http',
            }),
            integer({
              title: 'Port number',
              description: 'Number.',
              minimum: 1,
              maximum: 65535,
              example: 443,
            }),
          ),
          fallback: 'every port',
          example: [443],
        }),
      },
    ),
    default: {},
    example,
  });

export const network = object(
  {
    name: 'Network',
    title: 'Network',
    description:
      'Beyond the dependency graph: the network policy denies everything but the edges, DNS, scraping and what is listed here.',
    default: {},
    example: { allowFrom: { backup: { namespace: 'backup' } } },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'False: no NetworkPolicy.',
      default: true,
      example: true,
    }),
    allowFrom: peers(
      'AllowedCaller',
      'Allow from',
      'Who else may call the service.',
      'Ports of the service.',
      {
        backup: { namespace: 'backup' },
      },
    ),
    allowTo: peers(
      'AllowedDestination',
      'Allow to',
      'What else the service may call.',
      "Ports of the peer's Pods: numbers only.",
      {
        vault: { namespace: 'vault' },
      },
    ),
  },
);
