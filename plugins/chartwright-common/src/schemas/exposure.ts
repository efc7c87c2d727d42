import { choice, flag, integer, map, object, text } from './build';
import { authentication, cors, securityHeaders } from './exposureAnswers';
import { exposurePath, rateClass } from './exposurePath';
import { exposureProxy } from './exposureProxy';

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
            of: exposurePath,
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
        'What carries the traffic: Gateway API, Ingress, a Gateway of Istio, or nothing (`none` keeps the hosts for later).',
      of: ['gateway', 'ingress', 'istio', 'none'],
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
            'Secret with the certificate. With Gateway API it needs `listenerSets` of the Platform, with Istio it is a Secret in the namespace of the gateway.',
          format: 'dns1123-subdomain',
          fallback: '`<service>-tls`',
          example: 'orders-tls',
        }),
        issuer: text({
          title: 'Issuer',
          description: 'cert-manager ClusterIssuer that fills the Secret.',
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
      description: 'Seconds until the edge gives a request up.',
      minimum: 1,
      maximum: 86400,
      fallback: "the edge's own",
      example: 30,
    }),
    rateClass: rateClass(
      'none',
      "Class of the Platform's `rateLimits` for every path that names none.",
    ),
    securityHeaders,
    cors,
    affinity: choice({
      title: 'Affinity',
      description:
        'Whether the requests of one client go to the same Pod: by a cookie of the edge, or by the address (then of the Service, too).',
      of: ['none', 'cookie', 'address'],
      default: 'none',
      example: 'cookie',
    }),
    maxBodySize: text({
      title: 'Body size',
      description: 'Largest body of a request.',
      format: 'quantity',
      fallback: "the edge's own",
      example: '20Mi',
    }),
    retries: integer({
      title: 'Retries',
      description:
        'How often the edge tries again when no connection comes about or a Pod answers 502, 503 or 504.',
      minimum: 0,
      maximum: 10,
      fallback: "the edge's own",
      example: 2,
    }),
    compression: flag({
      title: 'Compression',
      description: 'Compress answers for clients that understand it.',
      fallback: "the edge's own",
      example: true,
    }),
    firewall: flag({
      title: 'Web application firewall',
      description:
        'Requests pass the web application firewall of the Platform first.',
      default: false,
      example: true,
    }),
    authentication,
    proxy: exposureProxy,
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
