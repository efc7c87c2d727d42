import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description: 'Register what `chartwright:publish` has published.',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Register in the catalog',
          action: 'chartwright:register',
          input: {
            catalogInfoUrl: '${{ steps.publish.output.catalogInfoUrl }}',
            entityRef: '${{ steps.publish.output.entityRef }}',
          },
        },
      ],
    }),
  },
  {
    description:
      'Register a repository on a forge and wait up to five minutes.',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Register in the catalog',
          action: 'chartwright:register',
          input: {
            catalogInfoUrl:
              'https://github.com/acme/orders/blob/main/catalog-info.yaml',
            entityRef: 'component:default/orders',
            timeoutSeconds: 300,
          },
        },
      ],
    }),
  },
];
