import { decimal, either, map, object, text } from './build';

const quantity = (
  about: {
    title: string;
    description: string;
    example: string;
    fallback?: string;
  },
  pattern = 'quantity',
) =>
  either(
    about,
    text({
      title: about.title,
      description: 'A Kubernetes quantity.',
      format: pattern,
      example: about.example,
    }),
    decimal({
      title: about.title,
      description: 'A plain number.',
      minimum: 0,
      example: 1,
    }),
  );

const amounts = (which: string, fallback: string) =>
  map({
    title: which === 'requests' ? 'Requests' : 'Limits',
    description:
      which === 'requests'
        ? 'What the scheduler reserves, by resource: `cpu`, `memory`, `ephemeral-storage` or an extended resource.'
        : 'What the container may use at most, by resource. A memory limit that is passed kills the container.',
    keys: 'resource-name',
    of: quantity({
      title: 'Amount',
      description: 'A quantity such as `250m`, `512Mi` or `1`.',
      example: '250m',
    }),
    fallback,
    example: { cpu: '250m', memory: '256Mi' },
  });

/** Requests and limits of a container. */
export const resources = object(
  {
    name: 'Resources',
    title: 'Resources',
    description:
      'What the container needs. A limit below its request is an error.',
    fallback: "the tier's",
    example: {
      requests: { cpu: '250m', memory: '256Mi' },
      limits: { cpu: '500m', memory: '512Mi' },
    },
  },
  {
    requests: amounts('requests', "the tier's"),
    limits: amounts('limits', "the tier's"),
  },
);
