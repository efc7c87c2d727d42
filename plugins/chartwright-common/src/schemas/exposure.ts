import { choice, either, flag, integer, map, object, text } from './build';

const portName = text({
  title: 'Port',
  description: 'Name of a port of the service.',
  format: 'port-name',
  fallback: 'the main port',
  example: 'http',
});

export const exposure = object(
  {
    name: 'Exposure',
    title: 'Exposure',
    description:
      'HTTP from outside the cluster, by intent; rendered for what the Platform runs.',
    fallback: 'none: the service is reachable inside the cluster only',
    example: { hosts: { 'orders.example.com': {} } },
  },
  {
    hosts: map({
      title: 'Hosts',
      description:
        'Host names, each with its paths; `{}` sends everything to the main port. A name may begin with `*.`.',
      keys: 'host-pattern',
      of: object(
        {
          name: 'ExposureHost',
          title: 'Host',
          description: 'One host name.',
          example: { paths: { '/': { port: 'http' } } },
        },
        {
          paths: map({
            title: 'Paths',
            description: 'Paths with the port each goes to.',
            keys: 'http-path',
            of: either(
              {
                name: 'ExposurePath',
                title: 'Path',
                description: 'Name of a port, or the path in full.',
                example: { port: 'http' },
              },
              text({
                title: 'Port',
                description: 'Name of a port.',
                format: 'port-name',
                example: 'http',
              }),
              object(
                {
                  name: 'ExposurePathParts',
                  title: 'Path',
                  description: 'A path in full.',
                  example: { port: 'http', type: 'Prefix' },
                },
                {
                  port: portName,
                  type: choice({
                    title: 'Type',
                    description:
                      'Whether the path is matched as a prefix (by segments) or as a whole.',
                    of: ['Prefix', 'Exact'],
                    default: 'Prefix',
                    example: 'Exact',
                  }),
                },
              ),
            ),
            fallback: '`/`: everything to the main port',
            example: { '/': { port: 'http' } },
          }),
        },
      ),
      default: {},
      example: { 'orders.example.com': {} },
    }),
    target: choice({
      title: 'Target',
      description:
        'What carries the traffic: Gateway API, Ingress, or nothing (`none` keeps the hosts for later).',
      of: ['gateway', 'ingress', 'none'],
      fallback: "the Platform's",
      example: 'gateway',
    }),
    tls: object(
      {
        name: 'ExposureTls',
        title: 'TLS',
        description: 'Encryption from the client to the edge.',
        fallback: 'on',
        example: { enabled: true, secretName: 'orders-tls' },
      },
      {
        enabled: flag({
          title: 'Enabled',
          description: 'False: plain HTTP only.',
          default: true,
          example: true,
        }),
        secretName: text({
          title: 'Secret name',
          description:
            'Secret with the certificate; target ingress only (a Gateway holds its own certificates).',
          format: 'dns1123-subdomain',
          fallback: '`<service>-tls`',
          example: 'orders-tls',
        }),
        issuer: text({
          title: 'Issuer',
          description:
            'cert-manager ClusterIssuer that fills the Secret; target ingress only.',
          format: 'dns1123-subdomain',
          fallback: "the Platform's",
          example: 'letsencrypt',
        }),
      },
    ),
    redirectHttps: flag({
      title: 'Redirect to HTTPS',
      description: 'Answer plain HTTP with a redirect.',
      fallback: 'true with TLS',
      example: true,
    }),
    timeoutSeconds: integer({
      title: 'Timeout',
      description:
        'Seconds until the edge gives a request up; target gateway only.',
      minimum: 1,
      maximum: 86400,
      fallback: "the edge's own",
      example: 30,
    }),
    annotations: map({
      title: 'Annotations',
      description: 'Annotations of the HTTPRoute or Ingress.',
      keys: 'label-key',
      of: text({
        title: 'Annotation value',
        description: 'Any text.',
        example: 'true',
      }),
      default: {},
      example: { 'external-dns.alpha.kubernetes.io/ttl': '60' },
    }),
  },
);
