import { choice, either, list, object, text } from './build';

const reference = text({
  title: 'Image reference',
  description: '`[registry/]repository[:tag][@digest]`.',
  format: 'image-reference',
  example: 'ghcr.io/acme/orders:1.4.2',
});

const parts = object(
  {
    name: 'ImageParts',
    title: 'Image',
    description:
      'An image in parts, so that an environment can change the tag alone.',
    example: { repository: 'ghcr.io/acme/orders', tag: '1.4.2' },
  },
  {
    repository: text({
      title: 'Repository',
      description:
        "Image name without tag and digest; without a registry, the Platform's is put before it.",
      format: 'image-repository',
      fallback:
        "the one that is inherited, else the Platform's registry and the service's name",
      example: 'ghcr.io/acme/orders',
    }),
    tag: text({
      title: 'Tag',
      description:
        'Tag of the image. Quote numbers: `1.10` without quotes is the number 1.1.',
      format: 'image-tag',
      fallback: 'none',
      example: '1.4.2',
    }),
    digest: text({
      title: 'Digest',
      description: 'Digest of the image; it wins over the tag.',
      format: 'image-digest',
      fallback: 'none',
      example: `sha256:${'0123456789abcdef'.repeat(4)}`,
    }),
    pullPolicy: choice({
      title: 'Pull policy',
      description:
        'When the node pulls the image: `Always` asks the registry at each start, which costs little and checks the credentials.',
      of: ['IfNotPresent', 'Always', 'Never'],
      default: 'Always',
      example: 'IfNotPresent',
    }),
  },
);

export const image = either(
  {
    name: 'Image',
    title: 'Image',
    description:
      'Container image, as one reference or in parts. The tag `latest` (or none) is refused in production environments, unless the Platform allows it.',
    fallback: 'none: an image must be given here or inherited',
    example: 'ghcr.io/acme/orders:1.4.2',
  },
  reference,
  parts,
);

export const imagePullSecrets = list({
  title: 'Image pull secrets',
  description:
    'Names of Secrets in the namespace that hold registry credentials.',
  of: text({
    title: 'Secret name',
    description: 'Name of a Secret.',
    format: 'dns1123-subdomain',
    example: 'regcred',
  }),
  unique: true,
  default: [],
  example: ['regcred'],
});
