import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input?: object) =>
  stringify({
    steps: [
      {
        id: 'check',
        name: 'Render every environment and check it',
        action: 'chartwright:check',
        ...(input && { input }),
      },
    ],
  });

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description: 'Check the service in the workspace; an error ends the task.',
    example: step(),
  },
  {
    description:
      'Check a chart that somebody else wrote, and let the task go on whatever is found.',
    example: step({ sourcePath: './charts/legacy', failOn: 'never' }),
  },
];
