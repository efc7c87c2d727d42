import { either, flag, list, map, object, text } from './build';

/** What a repository's regeneration leaves to people. */
export const regeneration = object(
  {
    name: 'Regeneration',
    title: 'Regeneration',
    description: 'What later generations leave to people.',
    default: {},
    example: { mine: { 'docs/operations.md': true } },
  },
  {
    mine: map({
      title: 'Mine',
      description:
        'Files of the repository that belong to people, by path; `*` stands for anything but a slash, `**` for anything. The generator keeps away from them, or from the named parts of them, for good.',
      of: either(
        {
          title: 'Parts',
          description:
            'True for the whole file, or what in it: keys of YAML and JSON (`resources.limits`), `define` blocks of templates by their name, documents of a stream by kind (`API`) or kind and name (`API orders-http`).',
          example: ['resources.limits'],
        },
        flag({
          title: 'Whole',
          description: 'The whole file.',
          example: true,
        }),
        list({
          title: 'Parts',
          description: 'Keys, blocks or documents.',
          of: text({
            title: 'Part',
            description: 'A key path, the name of a block, or a kind.',
            minLength: 1,
            example: 'resources.limits',
          }),
          minItems: 1,
          unique: true,
          example: ['resources.limits'],
        }),
      ),
      default: {},
      example: {
        'docs/operations.md': true,
        'chart/values.yaml': ['resources.limits'],
      },
    }),
  },
);
