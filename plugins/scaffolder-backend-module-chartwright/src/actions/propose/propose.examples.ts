import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify(
    {
      steps: [
        {
          id: 'propose',
          name: 'Propose the change',
          action: 'chartwright:propose',
          input,
        },
      ],
    },
    { lineWidth: 0 },
  );

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description:
      'Propose what was regenerated to the repository of a component, and ask its owner for review.',
    example: step({
      entityRef: 'component:default/orders',
      title: 'Regenerate orders',
      description: 'What the plan says, in Markdown.',
    }),
  },
  {
    description: 'Propose it on a branch of your choice.',
    example: step({
      repoUrl:
        'http://localhost:3000/chartwright/repositories/shop/orders/tree/main/',
      branch: 'chartwright/new-library',
      reviewers: ['group:default/platform'],
      draft: true,
    }),
  },
];
