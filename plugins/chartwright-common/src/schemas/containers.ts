import { flag, list, map, object, required, shared, text } from './build';
import { environmentVariables } from './environmentVariables';
import { image } from './image';
import { ports } from './ports';
import { probes } from './probes';
import { resources } from './resources';

const words = (title: string, description: string, example: string[]) =>
  list({
    title,
    description,
    of: text({
      title: 'Argument',
      description: 'One argument.',
      example: example[0] ?? '',
    }),
    fallback: "the image's own",
    example,
  });

/** Entry point, arguments and working directory of a container. */
export const commandFields = {
  command: words('Command', "Replaces the image's entry point.", [
    'node',
    'server.js',
  ]),
  args: words('Arguments', "Replaces the image's arguments.", [
    '--port',
    '8080',
  ]),
  workingDir: text({
    title: 'Working directory',
    description: 'Folder in which the command starts.',
    format: 'absolute-path',
    fallback: "the image's own",
    example: '/app',
  }),
};

/** What every container has, apart from its image. */
export const containerFields = {
  ...commandFields,
  env: environmentVariables({
    title: 'Environment variables',
    description: 'Environment variables of the container.',
  }),
  resources: shared(
    {
      title: 'Resources',
      description: 'What this container needs.',
      fallback: 'those of the tier `small`, else the first tier',
      example: {
        requests: { cpu: '50m', memory: '64Mi' },
        limits: { cpu: '100m', memory: '128Mi' },
      },
    },
    resources,
  ),
  mounts: map({
    title: 'Mounts',
    description:
      'Volumes of this service by name (of `writablePaths` or `storage`), with the folder they appear in.',
    keys: 'dns1123-label',
    of: text({
      title: 'Mount path',
      description: 'Folder in the container.',
      format: 'absolute-path',
      example: '/data',
    }),
    default: {},
    example: { data: '/data' },
  }),
};

const imageOfItsOwn = required(
  shared(
    {
      title: 'Image',
      description: 'Image of this container.',
      example: 'envoyproxy/envoy:v1.35.0',
    },
    image,
  ),
);

export const sidecars = map({
  title: 'Sidecars',
  description: 'Containers that run beside the main one.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'Sidecar',
      title: 'Sidecar',
      description: 'One container beside the main one.',
      example: { image: 'envoyproxy/envoy:v1.35.0', ports: { proxy: 9901 } },
    },
    {
      image: imageOfItsOwn,
      ...containerFields,
      ports: shared(
        {
          title: 'Ports',
          description:
            'Ports of this container by name; the names are unique in the Pod.',
          default: {},
          example: { proxy: 9901 },
        },
        { ...ports, name: 'Ports' },
      ),
      probes: shared(
        {
          title: 'Probes',
          description: 'Probes of this container.',
          fallback: 'none',
          example: { readiness: { path: '/ready', port: 'proxy' } },
        },
        probes,
      ),
      native: flag({
        title: 'Native',
        description:
          'An init container with `restartPolicy: Always`: starts before the main container and ends after it. Kinds cron and job need it, or they never end.',
        fallback: 'true for cron and job, else false',
        example: true,
      }),
    },
  ),
  default: {},
  example: {
    proxy: { image: 'envoyproxy/envoy:v1.35.0', ports: { proxy: 9901 } },
  },
});

export const initContainers = map({
  title: 'Init containers',
  description:
    'Containers that run to their end, in alphabetical order, before the main one starts.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'InitContainer',
      title: 'Init container',
      description: 'One container that runs before the main one.',
      example: {
        image: 'busybox:1.37',
        command: ['sh', '-c', 'until nc -z postgres 5432; do sleep 1; done'],
      },
    },
    { image: imageOfItsOwn, ...containerFields },
  ),
  default: {},
  example: {
    wait: { image: 'busybox:1.37', command: ['sh', '-c', 'sleep 1'] },
  },
});
