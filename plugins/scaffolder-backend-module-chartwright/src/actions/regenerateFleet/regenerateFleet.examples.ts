import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input?: object) =>
  stringify({
    steps: [
      {
        id: 'regenerate',
        name: 'Regenerate the services',
        action: 'chartwright:fleet:regenerate',
        ...(input && { input }),
      },
    ],
  });

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description: 'Propose a regeneration of every service.',
    example: step(),
  },
  {
    description:
      'Take the services of a system that an older library chart is in, a tenth of them first.',
    example: step({
      select: { systems: ['shop'], libraryBelow: '1.2.0' },
      canary: '10%',
    }),
  },
  {
    description:
      'Take what had drifted at the last check, and propose nothing where people changed the same.',
    example: step({
      select: { drifted: true, owners: ['group:default/shop'] },
      onConflict: 'fail',
      failOnConflict: true,
    }),
  },
];
