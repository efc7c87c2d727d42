import {
  choice,
  either,
  flag,
  list,
  map,
  object,
  required,
  text,
} from './build';
import { storageClass } from './storageClass';

const size = (description: string, example: string) =>
  text({ title: 'Size', description, format: 'quantity', example });

export const writablePaths = map({
  title: 'Writable paths',
  description:
    'Folders that the container may write although its root file system is read-only; their content dies with the Pod.',
  keys: 'absolute-path',
  of: either(
    {
      name: 'WritablePath',
      title: 'Writable path',
      description: 'The size limit, or the path in full.',
      example: '64Mi',
    },
    size('Size limit; the Pod is evicted when it writes more.', '64Mi'),
    object(
      {
        name: 'WritablePathParts',
        title: 'Writable path',
        description: 'A writable path in full.',
        example: { size: '64Mi', medium: 'Memory' },
      },
      {
        size: required(
          size('Size limit; the Pod is evicted when it writes more.', '64Mi'),
        ),
        medium: choice({
          title: 'Medium',
          description:
            '`Memory`: a RAM disk, which counts as memory of the container.',
          of: ['Memory'],
          fallback: "the node's disk",
          example: 'Memory',
        }),
        name: text({
          title: 'Volume name',
          description: 'Name of the volume, for mounting it in sidecars.',
          format: 'dns1123-label',
          fallback: 'made of the path: `/var/cache` becomes `var-cache`',
          example: 'cache',
        }),
      },
    ),
  ),
  default: {},
  example: { '/tmp': '64Mi' },
});

export const storage = map({
  title: 'Storage',
  description:
    'Persistent volumes by name. Kind stateful gets one claim for each Pod; the other kinds share one claim `<service>-<name>`.',
  keys: 'dns1123-label',
  of: object(
    {
      name: 'Storage',
      title: 'Volume',
      description: 'One persistent volume.',
      example: { mountPath: '/data', size: '10Gi' },
    },
    {
      mountPath: required(
        text({
          title: 'Mount path',
          description: 'Folder in the container.',
          format: 'absolute-path',
          example: '/data',
        }),
      ),
      size: text({
        title: 'Size',
        description: 'Requested size.',
        format: 'quantity',
        fallback: 'none; needed unless `existingClaim` is given',
        example: '10Gi',
      }),
      storageClass: storageClass('fast'),
      accessModes: list({
        title: 'Access modes',
        description:
          'Who may mount the volume at the same time. More than one Pod needs a `Many` mode.',
        of: choice({
          title: 'Access mode',
          description: 'One mode.',
          of: [
            'ReadWriteOnce',
            'ReadOnlyMany',
            'ReadWriteMany',
            'ReadWriteOncePod',
          ],
          example: 'ReadWriteOnce',
        }),
        minItems: 1,
        unique: true,
        default: ['ReadWriteOnce'],
        example: ['ReadWriteMany'],
      }),
      existingClaim: text({
        title: 'Existing claim',
        description:
          'Name of a PersistentVolumeClaim that somebody else made; not for kind stateful.',
        format: 'dns1123-subdomain',
        fallback: 'none: the chart makes the claim',
        example: 'shared-media',
      }),
      readOnly: flag({
        title: 'Read-only',
        description: 'Mount it read-only.',
        default: false,
        example: true,
      }),
    },
  ),
  default: {},
  example: { data: { mountPath: '/data', size: '10Gi' } },
});
