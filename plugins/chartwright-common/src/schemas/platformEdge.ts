import { map, object, text } from './build';
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
