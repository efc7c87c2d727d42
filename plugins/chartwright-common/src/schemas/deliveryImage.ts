import { choice, list, map, object, required, text } from './build';

const words = (title: string, description: string, example: string[]) =>
  list({
    title,
    description,
    of: text({
      title: 'Word',
      description: 'One word.',
      minLength: 1,
      example: example[0] ?? '',
    }),
    minItems: 1,
    fallback: "the language's usual one",
    example,
  });

/** How the image of a service is built. */
export const deliveryImage = object(
  {
    name: 'DeliveryImage',
    title: 'Image',
    description:
      'Dockerfile with the stages builder, runtime, development and testing. A Dockerfile of your own is never replaced; without this one none is written.',
    fallback: 'none',
    example: { language: 'python', version: '3.13' },
  },
  {
    language: required(
      choice({
        title: 'Language',
        description: 'What the service is written in.',
        of: ['node', 'python', 'go', 'php', 'java'],
        example: 'python',
      }),
    ),
    version: text({
      title: 'Version',
      description: 'Version of the language.',
      pattern: '^[0-9][A-Za-z0-9.-]*$',
      fallback: 'the long-term one',
      example: '3.13',
    }),
    base: text({
      title: 'Base image',
      description:
        'Image that the runtime starts from. Python on an Alpine image is built on it, too.',
      format: 'image-reference',
      fallback: "the language's official one",
      example: 'alpine:3.21.4',
    }),
    dockerfile: choice({
      title: 'Dockerfile',
      description:
        'Whether the Dockerfile is generated, or one of your own that the pipeline builds.',
      of: ['generated', 'own'],
      default: 'generated',
      example: 'own',
    }),
    user: text({
      title: 'User',
      description: 'Name of the user; the number is that of the Pods.',
      pattern: '^[a-z_][a-z0-9_-]{0,30}$',
      default: 'app',
      example: 'appuser',
    }),
    start: words(
      'Start',
      "Words that start the service, when the service's `command` does not.",
      ['python', '-m', 'app'],
    ),
    develop: words(
      'Development start',
      'Words that start the service so that it reloads when a source changes.',
      ['uvicorn', 'app.main:app', '--reload'],
    ),
    test: words('Test', 'Words that run the tests in the `testing` stage.', [
      'pytest',
    ]),
  },
);

/** Compose files for local work. */
export const compose = object(
  {
    name: 'DeliveryCompose',
    title: 'Compose',
    description:
      'Compose files with the same dependencies: one for development, with hot reload, one as in production, with limits.',
    fallback: 'none',
    example: { file: 'compose.yaml' },
  },
  {
    file: text({
      title: 'File',
      description: 'Name of the file for development.',
      pattern: '^(docker-)?compose[A-Za-z0-9._-]*\\.ya?ml$',
      default: 'compose.yaml',
      example: 'docker-compose.yml',
    }),
    productionFile: text({
      title: 'Production file',
      description: 'Name of the file as in production.',
      pattern: '^(docker-)?compose[A-Za-z0-9._-]*\\.ya?ml$',
      default: 'compose.prod.yaml',
      example: 'docker-compose.prod.yml',
    }),
    context: text({
      title: 'Context',
      description:
        "Folder of the service's sources, as seen from the System's compose file.",
      pattern: '^\\.{1,2}(/[A-Za-z0-9._-]+)*$',
      fallback: "the service's repository beside the System's",
      example: './backend',
    }),
    mounts: map({
      title: 'Mounts',
      description:
        'Folders of the machine by the path at which the service sees them.',
      keys: 'absolute-path',
      of: text({
        title: 'Folder',
        description: 'Folder beside the compose file.',
        pattern: '^\\./[A-Za-z0-9._/-]+$',
        example: './logs',
      }),
      default: {},
      example: { '/app/logs': './logs' },
    }),
    healthcheck: object(
      {
        name: 'ComposeHealthcheck',
        title: 'Health check',
        description: 'Figures of the health check.',
        default: {},
        example: { interval: '30s', timeout: '10s' },
      },
      {
        interval: duration('Interval', 'Time between two checks.', '30s'),
        timeout: duration('Timeout', 'Time that one may take.', '10s'),
        startPeriod: duration(
          'Start period',
          'Time in which failures do not count.',
          '40s',
        ),
      },
    ),
  },
);

function duration(title: string, description: string, value: string) {
  return text({
    title,
    description,
    pattern: '^[1-9][0-9]*[sm]$',
    default: value,
    example: value,
  });
}
