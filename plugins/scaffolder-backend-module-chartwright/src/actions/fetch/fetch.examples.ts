import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify(
    {
      steps: [
        {
          id: 'fetch',
          name: 'Fetch the repository',
          action: 'chartwright:fetch',
          input,
        },
      ],
    },
    { lineWidth: 0 },
  );

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description: 'Fetch the repository of a component.',
    example: step({ entityRef: 'component:default/orders' }),
  },
  {
    description:
      'Fetch a local repository by its address, into a folder of its own.',
    example: step({
      repoUrl:
        'http://localhost:3000/chartwright/repositories/shop/orders/tree/main/',
      targetPath: './orders',
    }),
  },
];
