import { choice, flag, integer, map, object, required, text } from './build';
import { labelMap } from './monitoring';
import { namespaceField } from './platformNamespace';

export const gateway = object(
  {
    name: 'PlatformGateway',
    title: 'Gateway',
    description: 'The Gateway (Gateway API) that carries HTTP from outside.',
    fallback:
      '`gateway` in namespace `gateway-system`, listeners `https` and `http`',
    example: {
      name: 'public',
      namespace: 'gateway-system',
      sectionName: 'https',
    },
  },
  {
    name: text({
      title: 'Name',
      description: 'Name of the Gateway.',
      format: 'dns1123-subdomain',
      default: 'gateway',
      example: 'public',
    }),
    namespace: namespaceField('Namespace of the Gateway.', '`gateway-system`'),
    sectionName: text({
      title: 'HTTPS listener',
      description: 'Name of the listener with TLS.',
      format: 'dns1123-subdomain',
      default: 'https',
      example: 'https',
    }),
    httpSectionName: text({
      title: 'HTTP listener',
      description: 'Name of the listener without TLS, for redirects.',
      format: 'dns1123-subdomain',
      default: 'http',
      example: 'http',
    }),
    className: text({
      title: 'Class',
      description: 'GatewayClass, for information.',
      format: 'dns1123-subdomain',
      fallback: 'none',
      example: 'envoy',
    }),
    controller: choice({
      title: 'Controller',
      description:
        "What implements it: its own policies are used where Gateway API has no field. `core`: nothing beyond Gateway API's own fields.",
      of: ['core', 'envoy', 'traefik'],
      default: 'core',
      example: 'envoy',
    }),
    listenerSets: flag({
      title: 'Listener sets',
      description:
        'The Gateway lets services bring their own listeners, and with them their certificates (`allowedListeners`).',
      default: false,
      example: true,
    }),
    proxyNamespace: namespaceField(
      "Namespace in which the Gateway's proxies run; network policies let them in.",
      'that of the Gateway',
    ),
    proxyLabels: labelMap(
      'Proxy labels',
      'Labels of the proxies.',
      { 'gateway.envoyproxy.io/owning-gateway-name': 'public' },
      'every Pod of the namespace',
    ),
  },
);

export const ingress = object(
  {
    name: 'PlatformIngress',
    title: 'Ingress',
    description: 'The Ingress controller, for clusters without Gateway API.',
    default: {},
    example: { className: 'traefik', namespace: 'traefik' },
  },
  {
    className: text({
      title: 'Class',
      description: 'IngressClass.',
      format: 'dns1123-subdomain',
      fallback: "the cluster's default",
      example: 'traefik',
    }),
    controller: choice({
      title: 'Controller',
      description:
        "What carries it out: its own annotations and policies are used where Ingress has no field. `core`: nothing beyond Ingress' own fields.",
      of: ['core', 'traefik', 'ingress-nginx', 'nginx-inc', 'haproxy', 'alb'],
      fallback: 'by the class: traefik, nginx, haproxy, alb; else `core`',
      example: 'traefik',
    }),
    firewall: text({
      title: 'Web application firewall',
      description:
        'What `exposure.firewall` puts before a service. Traefik: a Middleware as `<namespace>-<name>@kubernetescrd`; ALB: the ARN of a web ACL; ingress-nginx: `owasp`.',
      minLength: 1,
      fallback: 'none',
      example: 'traefik-waf@kubernetescrd',
    }),
    annotations: map({
      title: 'Annotations',
      description: 'Annotations of every Ingress.',
      keys: 'label-key',
      of: text({
        title: 'Annotation value',
        description: 'Any text.',
        example: 'true',
      }),
      default: {},
      example: { 'traefik.ingress.kubernetes.io/router.tls': 'true' },
    }),
    namespace: namespaceField(
      'Namespace of the controller; network policies let it in.',
      '`ingress`',
    ),
    podLabels: labelMap(
      'Pod labels',
      "Labels of the controller's Pods.",
      { 'app.kubernetes.io/name': 'traefik' },
      'every Pod of the namespace',
    ),
  },
);

export const rateLimits = map({
  title: 'Rate limits',
  description:
    'Classes of rate limit, each for one client address; a service says which class its paths belong to.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'RateLimit',
      title: 'Rate limit',
      description: 'One class.',
      example: { requestsPerSecond: 100, burst: 50 },
    },
    {
      requestsPerSecond: required(
        integer({
          title: 'Requests per second',
          description: 'Requests of one client in a second, lastingly.',
          minimum: 1,
          example: 100,
        }),
      ),
      burst: integer({
        title: 'Burst',
        description: 'Requests beyond it that are let through at once.',
        minimum: 0,
        fallback: 'as many as in half a second, at least 1',
        example: 50,
      }),
    },
  ),
  default: {},
  example: { api: { requestsPerSecond: 100 }, login: { requestsPerSecond: 5 } },
});

export const storageClasses = map({
  title: 'Storage classes',
  description: 'What is known of StorageClasses.',
  keys: 'dns1123-subdomain',
  of: object(
    {
      name: 'PlatformStorageClass',
      title: 'Storage class',
      description: 'One class.',
      example: { encrypted: true },
    },
    {
      encrypted: flag({
        title: 'Encrypted',
        description: 'Its volumes are encrypted.',
        default: false,
        example: true,
      }),
      default: flag({
        title: 'Default',
        description: "It is the clusters' default class.",
        default: false,
        example: true,
      }),
    },
  ),
  default: {},
  example: { 'encrypted-gp3': { encrypted: true, default: true } },
});
