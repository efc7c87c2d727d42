import { flag, integer, object, text } from './build';

/** A reverse proxy of the service's own. */
export const exposureProxy = object(
  {
    name: 'ExposureProxy',
    title: 'Reverse proxy',
    description:
      'The service is a reverse proxy: an nginx that does all that the exposure says, for its paths to other services. What stands before it only hands the hosts on. Image, port, probes and volumes have defaults.',
    fallback: 'none: the Platform’s edge does it',
    example: {},
  },
  {
    rateMemory: text({
      title: 'Memory of rate limits',
      description:
        'Memory for the counters of each class; one mebibyte holds about 16,000 addresses.',
      format: 'quantity',
      default: '10Mi',
      example: '32Mi',
    }),
    connections: integer({
      title: 'Connections by client',
      description:
        'Connections that one address may have open: a guard against floods. 0: no bound.',
      minimum: 0,
      default: 100,
      example: 50,
    }),
    failures: integer({
      title: 'Failures',
      description:
        'Failed attempts within `failureSeconds` after which an address of a service is left alone for that time.',
      minimum: 0,
      default: 3,
      example: 5,
    }),
    failureSeconds: integer({
      title: 'Seconds of failure',
      description: 'How long.',
      minimum: 1,
      maximum: 3600,
      default: 10,
      example: 30,
    }),
    trustForwarded: flag({
      title: 'Trust the edge',
      description:
        'Take the address of the client from `X-Forwarded-For`, which the edge before it sets; false when clients connect to the proxy itself.',
      default: true,
      example: false,
    }),
  },
);
