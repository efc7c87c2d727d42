import {
  choice,
  either,
  flag,
  integer,
  map,
  object,
  required,
  text,
} from './build';

const number = (about: {
  title: string;
  description: string;
  fallback?: string;
}) => integer({ ...about, minimum: 1, maximum: 65535, example: 8080 });

const portParts = object(
  {
    name: 'PortParts',
    title: 'Port',
    description: 'A port in full.',
    example: { port: 8080, appProtocol: 'http' },
  },
  {
    port: required(
      number({
        title: 'Container port',
        description: 'Port on which the container listens.',
      }),
    ),
    protocol: choice({
      title: 'Protocol',
      description: 'Transport protocol.',
      of: ['TCP', 'UDP', 'SCTP'],
      default: 'TCP',
      example: 'TCP',
    }),
    appProtocol: text({
      title: 'Application protocol',
      description:
        'Hint for meshes and load balancers, such as `http`, `grpc` or `kubernetes.io/h2c`.',
      format: 'label-key',
      fallback: 'none',
      example: 'http',
    }),
    servicePort: number({
      title: 'Service port',
      description: 'Port under which the Service offers it.',
      fallback: 'the container port',
    }),
  },
);

export const ports = map({
  title: 'Ports',
  description:
    'Ports of the container by name. The main one is `http`, else the first by name: probes, exposure and callers take it when they name none. Names have at most 15 characters.',
  keys: 'port-name',
  of: either(
    {
      name: 'Port',
      title: 'Port',
      description: 'A port number, or a port in full.',
      example: 8080,
    },
    number({
      title: 'Container port',
      description: 'Port on which the container listens.',
    }),
    portParts,
  ),
  fallback: '`http: 8080` for web and api, none for the other kinds',
  example: { http: 8080, metrics: 9090 },
});

export const service = object(
  {
    name: 'KubernetesService',
    title: 'Service object',
    description:
      'Settings of the Kubernetes Service; rarely needed. There is one as soon as there are ports.',
    example: { type: 'ClusterIP' },
    default: {},
  },
  {
    type: choice({
      title: 'Type',
      description:
        'How the Service is reached; use `exposure` for HTTP from outside.',
      of: ['ClusterIP', 'NodePort', 'LoadBalancer'],
      default: 'ClusterIP',
      example: 'ClusterIP',
    }),
    annotations: map({
      title: 'Annotations',
      description:
        'Annotations of the Service, for instance for a load balancer.',
      keys: 'label-key',
      of: text({
        title: 'Annotation value',
        description: 'Any text.',
        example: 'nlb',
      }),
      default: {},
      example: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' },
    }),
    headless: flag({
      title: 'Headless',
      description:
        'No virtual address: DNS answers with the addresses of the Pods.',
      fallback:
        'false; kind stateful always has a headless Service `<name>-headless` beside the plain one',
      example: false,
    }),
    sessionAffinity: choice({
      title: 'Session affinity',
      description: 'Whether calls from one client address stay on one Pod.',
      of: ['None', 'ClientIP'],
      default: 'None',
      example: 'ClientIP',
    }),
    trafficDistribution: choice({
      title: 'Traffic distribution',
      description: 'Prefer endpoints that are near the caller.',
      of: ['PreferSameZone', 'PreferSameNode', 'PreferClose'],
      fallback: 'none: all endpoints alike',
      example: 'PreferSameZone',
    }),
  },
);
