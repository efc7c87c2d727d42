import {
  choice,
  either,
  flag,
  integer,
  list,
  map,
  object,
  shared,
  text,
} from './build';

const portReference = (about: {
  title: string;
  description: string;
  fallback?: string;
}) =>
  either(
    { ...about, example: 'http' },
    text({
      title: 'Port name',
      description: 'Name of a port.',
      format: 'port-name',
      example: 'http',
    }),
    integer({
      title: 'Port number',
      description: 'Number of a port.',
      minimum: 1,
      maximum: 65535,
      example: 8080,
    }),
  );

const seconds = (
  title: string,
  description: string,
  about: { minimum?: number; fallback: string; example: number },
) => integer({ title, description, ...about });

const probeParts = object(
  {
    name: 'ProbeParts',
    title: 'Probe',
    description: 'One of `path`, `tcp`, `exec` and `grpc`, with timings.',
    example: { path: '/health', periodSeconds: 10 },
  },
  {
    enabled: flag({
      title: 'Enabled',
      description: 'False takes an inherited probe away.',
      default: true,
      example: true,
    }),
    path: text({
      title: 'Path',
      description: 'HTTP path that answers 200 to 399 when all is well.',
      format: 'http-path',
      fallback: 'none',
      example: '/health',
    }),
    port: portReference({
      title: 'Port',
      description: 'Port for `path`.',
      fallback: 'the main port',
    }),
    scheme: choice({
      title: 'Scheme',
      description:
        'HTTP or HTTPS (without checking the certificate); with `path`.',
      of: ['HTTP', 'HTTPS'],
      default: 'HTTP',
      example: 'HTTPS',
    }),
    headers: map({
      title: 'Headers',
      description: 'Headers of the request; with `path`.',
      keys: 'http-header',
      of: text({
        title: 'Header value',
        description: 'Any text.',
        example: 'probe',
      }),
      default: {},
      example: { 'X-Probe': 'kubelet' },
    }),
    tcp: portReference({
      title: 'TCP port',
      description: 'Port that must accept a connection.',
      fallback: 'none',
    }),
    exec: list({
      title: 'Command',
      description: 'Command, run in the container, that must end with 0.',
      of: text({
        title: 'Argument',
        description: 'One argument.',
        example: 'cat',
      }),
      minItems: 1,
      fallback: 'none',
      example: ['cat', '/tmp/healthy'],
    }),
    grpc: portReference({
      title: 'gRPC port',
      description: 'Port that serves grpc.health.v1.Health.',
      fallback: 'none',
    }),
    grpcService: text({
      title: 'gRPC service',
      description: 'Service name of the health request; with `grpc`.',
      fallback: 'empty',
      example: 'orders',
    }),
    initialDelaySeconds: seconds(
      'Initial delay',
      'Seconds before the first probe.',
      {
        minimum: 0,
        fallback: '0',
        example: 5,
      },
    ),
    periodSeconds: seconds('Period', 'Seconds between two probes.', {
      minimum: 1,
      fallback: '10',
      example: 10,
    }),
    timeoutSeconds: seconds(
      'Timeout',
      'Seconds until a probe counts as failed.',
      {
        minimum: 1,
        fallback: '1 by Kubernetes; the built-in probes take 3',
        example: 3,
      },
    ),
    successThreshold: seconds(
      'Success threshold',
      'Successes in a row that count as well (readiness only).',
      {
        minimum: 1,
        fallback: '1',
        example: 1,
      },
    ),
    failureThreshold: seconds(
      'Failure threshold',
      'Failures in a row that count as unwell.',
      {
        minimum: 1,
        fallback: '3',
        example: 3,
      },
    ),
    terminationGracePeriodSeconds: seconds(
      'Grace period',
      'Seconds to end in after this probe failed (liveness and startup only).',
      { minimum: 1, fallback: "the Pod's", example: 10 },
    ),
  },
);

const probe = either(
  {
    name: 'Probe',
    title: 'Probe',
    description: 'An HTTP path, `false` for none, or a probe in full.',
    example: '/health',
  },
  text({
    title: 'Path',
    description: 'HTTP path on the main port.',
    format: 'http-path',
    example: '/health',
  }),
  flag({
    title: 'Off',
    description: 'False: no such probe.',
    example: false,
  }),
  probeParts,
);

/** Probes of a container. */
export const probes = object(
  {
    name: 'Probes',
    title: 'Probes',
    description:
      'How Kubernetes knows whether the container lives and is ready. Without a path, kinds with ports are ready when their main port accepts a connection.',
    fallback:
      'readiness by a TCP connection to the main port for web, api and stateful; none for the other kinds',
    example: {
      liveness: '/health',
      readiness: { path: '/health/ready', periodSeconds: 5 },
    },
  },
  {
    liveness: shared(
      {
        title: 'Liveness',
        description:
          'Failing restarts the container. It must not look at dependencies, or their outage restarts every Pod.',
        fallback:
          'none: a wrong one restarts healthy Pods; with timings only, a TCP connection to the main port',
        example: '/health',
      },
      probe,
    ),
    readiness: shared(
      {
        title: 'Readiness',
        description:
          'Failing takes the Pod out of the Service. It may look at dependencies.',
        fallback: 'a TCP connection to the main port for web, api and stateful',
        example: '/health/ready',
      },
      probe,
    ),
    startup: shared(
      {
        title: 'Startup',
        description:
          'Holds the other two back until it has succeeded once; for slow starters.',
        fallback: 'none',
        example: { path: '/health', failureThreshold: 30 },
      },
      probe,
    ),
  },
);
