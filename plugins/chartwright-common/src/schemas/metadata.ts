import { list, map, object, required, text } from './build';

const name = (what: string, example: string) =>
  text({
    title: 'Name',
    description: `Name of the ${what}: lower-case letters, digits and hyphens, at most 52 characters (what a CronJob can bear).`,
    format: 'dns1035-label',
    maxLength: 52,
    example,
  });

const title = (what: string, example: string) =>
  text({
    title: 'Title',
    description: `Name of the ${what} for people.`,
    fallback: 'the name, with capitals and blanks',
    minLength: 1,
    maxLength: 120,
    example,
  });

const description = (what: string, example: string) =>
  text({
    title: 'Description',
    description: `One sentence about the ${what}, shown in the catalog.`,
    fallback: 'made of kind, name and system',
    maxLength: 1000,
    example,
  });

const owner = text({
  title: 'Owner',
  description:
    'Catalog entity that owns it; alerts carry its name as the label `team`.',
  format: 'entity-ref',
  fallback: "the System's owner, else `group:default/unknown` with a warning",
  example: 'group:default/shop',
});

const labels = map({
  title: 'Labels',
  description:
    'Kubernetes labels put on every object and on the catalog entity; selectors never carry them.',
  keys: 'label-key',
  of: text({
    title: 'Label value',
    description:
      'At most 63 letters, digits, `-`, `_` and `.`; it begins and ends with a letter or digit.',
    format: 'label-value',
    example: 'a1',
  }),
  default: {},
  example: { 'cost-center': 'a1' },
});

const annotations = map({
  title: 'Annotations',
  description: 'Annotations of the catalog entity.',
  keys: 'label-key',
  of: text({
    title: 'Annotation value',
    description: 'Any text.',
    example: 'R0123456789',
  }),
  default: {},
  example: { 'pagerduty.com/integration-key': 'R0123456789' },
});

const links = map({
  title: 'Links',
  description:
    'Links shown on the catalog page, beside those to dashboards, alerts, logs and runbooks.',
  keys: 'name',
  of: object(
    {
      name: 'Link',
      title: 'Link',
      description: 'One link.',
      example: { url: 'https://wiki.example.com/orders', title: 'Wiki' },
    },
    {
      url: required(
        text({
          title: 'URL',
          description: 'Absolute http or https address.',
          format: 'url',
          example: 'https://wiki.example.com/orders',
        }),
      ),
      title: text({
        title: 'Title',
        description: 'Text of the link.',
        fallback: 'the name of the link',
        example: 'Wiki',
      }),
      icon: text({
        title: 'Icon',
        description: 'Key of an icon known to the portal.',
        fallback: "the portal's own choice",
        format: 'name',
        example: 'docs',
      }),
      type: text({
        title: 'Type',
        description: 'Category of the link.',
        fallback: 'none',
        example: 'docs',
      }),
    },
  ),
  default: {},
  example: { wiki: { url: 'https://wiki.example.com/orders', title: 'Wiki' } },
});

export const serviceMetadata = object(
  {
    name: 'ServiceMetadata',
    title: 'Metadata',
    description: 'Who the service is.',
    example: { name: 'orders', owner: 'group:default/shop' },
  },
  {
    name: required(name('service and of its Kubernetes objects', 'orders')),
    title: title('service', 'Orders'),
    description: description(
      'service',
      'Takes orders and hands them to payments.',
    ),
    owner,
    system: text({
      title: 'System',
      description: 'Name of the System that the service belongs to.',
      format: 'dns1035-label',
      fallback: 'the System that lists the service, else none',
      example: 'shop',
    }),
    tags: list({
      title: 'Tags',
      description: 'Tags of the catalog entity.',
      of: text({
        title: 'Tag',
        description: 'Lower-case words joined by hyphens.',
        format: 'tag',
        example: 'java',
      }),
      unique: true,
      default: [],
      example: ['java', 'spring'],
    }),
    labels,
    annotations,
    links,
  },
);

export const systemMetadata = object(
  {
    name: 'SystemMetadata',
    title: 'Metadata',
    description: 'Who the system is.',
    example: { name: 'shop', owner: 'group:default/shop' },
  },
  {
    name: required(name('system', 'shop')),
    title: title('system', 'Shop'),
    description: description('system', 'Everything behind shop.example.com.'),
    owner,
    domain: text({
      title: 'Domain',
      description: 'Catalog Domain that the system belongs to.',
      format: 'entity-ref',
      fallback: 'none',
      example: 'commerce',
    }),
    labels,
    annotations,
    links,
  },
);

export const platformMetadata = object(
  {
    name: 'PlatformMetadata',
    title: 'Metadata',
    description: 'Who the platform is.',
    example: { name: 'acme' },
  },
  {
    name: required(name('platform', 'acme')),
    title: title('platform', 'ACME'),
    description: description(
      'platform',
      "ACME's clusters and what runs beside them.",
    ),
  },
);
