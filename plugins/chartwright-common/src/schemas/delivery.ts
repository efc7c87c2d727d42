import { object, text } from './build';
import { ci, deliveryEnvironments } from './deliveryCi';
import { compose, deliveryImage } from './deliveryImage';
import {
  admission,
  chartTests,
  gitops,
  kustomize,
  loadTest,
  terraform,
  umbrella,
} from './deliveryTargets';

/** How a repository gets to its clusters: said by the Platform, the System and the Service, later ones win. */
export const delivery = object(
  {
    name: 'Delivery',
    title: 'Delivery',
    description:
      'Files that build, test and deploy what is generated. Each is written only when it is asked for; the Platform, the System and the Service may ask, the latter win, and `null` takes back.',
    default: {},
    example: { ci: { provider: 'github' } },
  },
  {
    ci,
    environments: deliveryEnvironments,
    gitops,
    image: deliveryImage,
    compose,
    terraform,
    admission,
    loadTest,
    umbrella,
    chartTests,
    kustomize,
    handbook: object(
      {
        name: 'DeliveryHandbook',
        title: 'Handbook',
        description:
          'Version and date that the page on delivery carries, for those who have to file it.',
        default: {},
        example: { version: '1.0', updated: 'December 2024' },
      },
      {
        version: text({
          title: 'Version',
          description: 'Version of the handbook.',
          minLength: 1,
          fallback: 'none',
          example: '1.0',
        }),
        updated: text({
          title: 'Last updated',
          description: 'When a person last went through it.',
          minLength: 1,
          fallback: 'none',
          example: 'December 2024',
        }),
      },
    ),
  },
);
