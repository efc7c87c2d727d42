import { choice, either, integer, object, text } from './build';

/** Class of rate limit of the Platform. */
export const rateClass = (fallback: string, description: string) =>
  text({
    title: 'Rate class',
    description,
    format: 'dns1123-label',
    fallback,
    example: 'api',
  });

/** Where the requests of a path go, and what holds for them only. */
export const exposurePath = either(
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
      port: text({
        title: 'Port',
        description: 'Name of a port, of `service` where that is given.',
        format: 'port-name',
        fallback: 'the main port',
        example: 'http',
      }),
      service: text({
        title: 'Service',
        description:
          'Another service of the System, in the same namespace, that answers.',
        format: 'name',
        fallback: 'this service',
        example: 'orders',
      }),
      type: choice({
        title: 'Type',
        description:
          'Whether the path is matched as a prefix (by segments) or as a whole.',
        of: ['Prefix', 'Exact'],
        default: 'Prefix',
        example: 'Exact',
      }),
      rateClass: rateClass(
        "the exposure's",
        "Class of the Platform's `rateLimits` for this path.",
      ),
      timeoutSeconds: integer({
        title: 'Timeout',
        description: 'Seconds until a request of this path is given up.',
        minimum: 1,
        maximum: 86400,
        fallback: "the exposure's",
        example: 120,
      }),
      folder: text({
        title: 'Folder',
        description:
          'Folder of static files in the image, served by the reverse proxy itself; only with `proxy`.',
        format: 'absolute-path',
        fallback: 'none: requests go to the service',
        example: '/usr/share/nginx/html',
      }),
    },
  ),
);
