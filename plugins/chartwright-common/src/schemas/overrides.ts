import { map, raw } from './build';

/** The way out, for what no field says. */
export const overrides = map({
  title: 'Overrides',
  description:
    'Fields of generated objects, by `Kind/name`: laid over what is generated. A map laid over a list of named things goes by their names.',
  keys: 'object-reference',
  of: raw({
    title: 'Fields',
    description: 'Part of the object, as Kubernetes has it.',
    example: { spec: { minReadySeconds: 10 } },
  }),
  default: {},
  example: { 'Deployment/orders': { spec: { minReadySeconds: 10 } } },
});

/** Whole manifests. */
export const rawObjects = map({
  title: 'Objects',
  description:
    'Whole manifests that are applied beside the generated ones, under names of your own choice.',
  keys: 'dns1123-label',
  of: raw({
    title: 'Manifest',
    description: 'An object with `apiVersion`, `kind` and `metadata.name`.',
    example: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'extra' },
    },
  }),
  default: {},
  example: {
    extra: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'extra' },
    },
  },
});
