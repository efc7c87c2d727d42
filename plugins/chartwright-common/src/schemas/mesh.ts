import { flag, integer, list, object, text } from './build';

/** How a service behaves in the mesh of its System. */
export const serviceMesh = object(
  {
    name: 'ServiceMesh',
    title: 'Mesh',
    description:
      'How the service behaves in the mesh of its System. Without a mesh only `inject` and `proxy` show: as annotations that wait for one.',
    default: {},
    example: { circuitBreaker: { consecutiveErrors: 5, ejectionSeconds: 60 } },
  },
  {
    inject: flag({
      title: 'Inject',
      description: 'Whether the Pods get a proxy of the mesh.',
      fallback: 'as the namespace says: true where the System has a mesh',
      example: false,
    }),
    proxy: object(
      {
        name: 'MeshProxy',
        title: 'Proxy',
        description: 'What the proxy in each Pod needs.',
        fallback: "the mesh's own figures",
        example: { cpu: '10m', memory: '64Mi' },
      },
      {
        cpu: text({
          title: 'CPU',
          description: 'Request of the proxy.',
          format: 'quantity',
          fallback: "the mesh's own",
          example: '10m',
        }),
        memory: text({
          title: 'Memory',
          description: 'Request of the proxy.',
          format: 'quantity',
          fallback: "the mesh's own",
          example: '64Mi',
        }),
      },
    ),
    retries: object(
      {
        name: 'MeshRetries',
        title: 'Retries',
        description: 'How often callers try again.',
        default: {},
        example: { attempts: 2 },
      },
      {
        attempts: integer({
          title: 'Attempts',
          description: 'Further attempts; 0: none.',
          minimum: 0,
          maximum: 10,
          default: 2,
          example: 3,
        }),
        perTrySeconds: integer({
          title: 'Seconds of a try',
          description: 'Seconds until one attempt is given up.',
          minimum: 1,
          maximum: 3600,
          fallback: 'none of its own',
          example: 2,
        }),
        on: list({
          title: 'On',
          description: "Faults that count, in Envoy's words (Istio only).",
          of: text({
            title: 'Fault',
            description: 'One of them.',
            pattern: '^[a-z0-9-]+$',
            example: 'connect-failure',
          }),
          unique: true,
          minItems: 1,
          default: ['connect-failure', 'refused-stream', 'unavailable', '503'],
          example: ['connect-failure', '5xx'],
        }),
      },
    ),
    timeoutSeconds: integer({
      title: 'Timeout',
      description: 'Seconds until callers give a request up.',
      minimum: 1,
      maximum: 86400,
      fallback: 'none',
      example: 10,
    }),
    circuitBreaker: object(
      {
        name: 'CircuitBreaker',
        title: 'Circuit breaker',
        description:
          'When callers leave a Pod alone that fails; the same for the external systems that the service calls.',
        default: {},
        example: { consecutiveErrors: 5, ejectionSeconds: 60 },
      },
      {
        enabled: flag({
          title: 'Enabled',
          description: 'False: none.',
          default: true,
          example: true,
        }),
        consecutiveErrors: integer({
          title: 'Errors in a row',
          description: 'Answers 5xx in a row after which it opens.',
          minimum: 1,
          default: 5,
          example: 5,
        }),
        intervalSeconds: integer({
          title: 'Interval',
          description: 'Seconds between two looks.',
          minimum: 1,
          default: 10,
          example: 10,
        }),
        ejectionSeconds: integer({
          title: 'Ejection',
          description: 'Seconds until the Pod is tried again, at least.',
          minimum: 1,
          default: 30,
          example: 60,
        }),
        maxEjectedPercent: integer({
          title: 'Most ejected',
          description: 'Percent of the Pods that are left alone at most.',
          minimum: 1,
          maximum: 100,
          default: 50,
          example: 100,
        }),
        maxPendingRequests: integer({
          title: 'Waiting requests',
          description:
            'Requests that wait for a connection at most; beyond it callers are refused at once (Istio only).',
          minimum: 1,
          fallback: "the mesh's own",
          example: 100,
        }),
      },
    ),
  },
);
