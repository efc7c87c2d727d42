import { choice, list, map, object, text } from './build';

const bounds = (title: string, description: string) =>
  map({
    title,
    description,
    keySchema: { enum: ['cpu', 'memory'] },
    of: text({
      title: 'Quantity',
      description: 'Amount for each Pod.',
      format: 'quantity',
      example: '128Mi',
    }),
    default: {},
    example: { memory: '128Mi' },
  });

/** A VerticalPodAutoscaler on the workload. */
export const vertical = object(
  {
    name: 'VerticalScaling',
    title: 'Vertical scaling',
    description:
      'A VerticalPodAutoscaler: recommends requests from what the Pods used, or sets them.',
    fallback: 'none',
    example: { mode: 'Off' },
  },
  {
    mode: choice({
      title: 'Mode',
      description:
        '`Off` only recommends; `Initial` sets the requests of new Pods; `Recreate` replaces Pods for it; `InPlaceOrRecreate` changes them in place where the cluster can. Only `Off` may look at what the HorizontalPodAutoscaler scales on.',
      of: ['Off', 'Initial', 'Recreate', 'InPlaceOrRecreate'],
      default: 'Off',
      example: 'Off',
    }),
    resources: list({
      title: 'Resources',
      description: 'What it looks at.',
      of: choice({
        title: 'Resource',
        description: 'Name of the resource.',
        of: ['cpu', 'memory'],
        example: 'memory',
      }),
      unique: true,
      minItems: 1,
      fallback: 'cpu and memory',
      example: ['memory'],
    }),
    minimum: bounds('Minimum', 'It never sets less, by resource.'),
    maximum: bounds('Maximum', 'It never sets more, by resource.'),
    name: text({
      title: 'Name',
      description: 'Name of the VerticalPodAutoscaler.',
      format: 'dns1123-subdomain',
      fallback: "the service's",
      example: 'orders-vpa',
    }),
  },
);
