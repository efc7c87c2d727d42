import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input?: object) =>
  stringify({
    steps: [
      {
        id: 'package',
        name: 'Package the chart',
        action: 'chartwright:chart:package',
        ...(input && { input }),
      },
    ],
  });

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description:
      'Package the chart of the service in the workspace, as `helm package` does.',
    example: step(),
  },
  {
    description: 'Package a chart with the version of a release.',
    example: step({
      sourcePath: './chart',
      targetPath: './dist',
      version: '2.1.0',
      appVersion: '2.1.0',
    }),
  },
];
