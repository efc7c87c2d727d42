import { either, flag, integer, map, object, text, decimal } from './build';

const plain = (about: { title: string; description: string }) => [
  text({ ...about, example: 'info' }),
  decimal({
    title: about.title,
    description: `${about.description} Kept as it is written.`,
    example: 8080,
  }),
  flag({
    title: about.title,
    description: `${about.description} Becomes \`true\` or \`false\`.`,
    example: true,
  }),
];

const objectName = (title: string, example: string) =>
  text({
    title,
    description: `${title} in the service's namespace.`,
    format: 'dns1123-subdomain',
    fallback: 'none',
    example,
  });

export const environmentVariableSource = object(
  {
    name: 'EnvironmentVariableSource',
    title: 'Source of a variable',
    description:
      'Exactly one of `value`, `secret`, `config`, `field` and `resource`.',
    example: { secret: 'api-secret', key: 'token' },
  },
  {
    value: either(
      {
        title: 'Value',
        description: 'The value itself.',
        fallback: 'none',
        example: 'info',
      },
      ...plain({ title: 'Value', description: 'The value itself.' }),
    ),
    secret: objectName('Name of a Secret', 'api-secret'),
    config: objectName('Name of a ConfigMap', 'shared-settings'),
    key: text({
      title: 'Key',
      description: 'Key in the Secret or ConfigMap.',
      format: 'config-key',
      fallback: 'none; needed with `secret` and `config`',
      example: 'token',
    }),
    optional: flag({
      title: 'Optional',
      description:
        'Start the Pod although the Secret, ConfigMap or key is missing.',
      default: false,
      example: false,
    }),
    field: text({
      title: 'Field',
      description: 'Field of the Pod, as the downward API names it.',
      format: 'downward-field',
      fallback: 'none',
      example: 'status.podIP',
    }),
    resource: text({
      title: 'Resource',
      description: "One of the container's own requests or limits.",
      pattern: '^(requests|limits)\\.(cpu|memory|ephemeral-storage)$',
      fallback: 'none',
      example: 'limits.memory',
    }),
  },
);

/** Environment variables of a container. */
export function environmentVariables(about: {
  title: string;
  description: string;
}) {
  return map({
    ...about,
    keys: 'env-name',
    of: either(
      {
        name: 'EnvironmentVariable',
        title: 'Environment variable',
        description: 'A value, or where it comes from.',
        example: 'info',
      },
      ...plain({ title: 'Value', description: 'The value itself.' }),
      environmentVariableSource,
    ),
    default: {},
    example: {
      LOG_LEVEL: 'info',
      POD_IP: { field: 'status.podIP' },
      TOKEN: { secret: 'api-secret', key: 'token' },
    },
  });
}

export const config = map({
  title: 'Configuration',
  description:
    'Data of the ConfigMap `<service>`, given to the container as environment variables. Pods roll when it changes. Never put a secret here.',
  keys: 'env-name',
  of: either(
    {
      name: 'Setting',
      title: 'Setting',
      description: 'A text, number or boolean.',
      example: 'true',
    },
    ...plain({ title: 'Value', description: 'The value itself.' }),
  ),
  default: {},
  example: { FEATURE_A: 'true' },
});

export const files = map({
  title: 'Files',
  description:
    'Files by absolute path, kept in the ConfigMap `<service>-files` and mounted read-only. Pods roll when they change.',
  keys: 'absolute-path',
  of: either(
    {
      name: 'File',
      title: 'File',
      description: 'The text, or the text with a mode.',
      example: 'level: info\n',
    },
    text({
      title: 'Content',
      description: 'Text of the file.',
      example: 'level: info\n',
    }),
    object(
      {
        name: 'FileParts',
        title: 'File',
        description: 'A file in full.',
        example: { content: '#!/bin/sh\nexec true\n', mode: '0555' },
      },
      {
        content: text({
          title: 'Content',
          description: 'Text of the file.',
          fallback: 'empty',
          example: 'level: info\n',
        }),
        mode: either(
          {
            title: 'Mode',
            description: 'POSIX permissions.',
            default: '0444',
            example: '0555',
          },
          text({
            title: 'Octal mode',
            description: 'Three or four octal digits.',
            pattern: '^0?[0-7]{3}$',
            example: '0555',
          }),
          integer({
            title: 'Mode',
            description: 'The same as a number.',
            minimum: 0,
            maximum: 511,
            example: 365,
          }),
        ),
      },
    ),
  ),
  default: {},
  example: { '/etc/orders/app.yaml': 'level: info\n' },
});
