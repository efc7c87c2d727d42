import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description:
      'Publish the service in the workspace where the Platform wants services to live.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish the repository',
          action: 'chartwright:publish',
        },
      ],
    }),
  },
  {
    description: 'Publish to a local git repository, `shop/orders.git`.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish the repository',
          action: 'chartwright:publish',
          input: { target: 'local', owner: 'shop', name: 'orders' },
        },
      ],
    }),
  },
  {
    description:
      'Publish to GitHub, as a repository that everybody in the company sees.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish the repository',
          action: 'chartwright:publish',
          input: {
            target: 'github',
            owner: 'acme',
            name: 'orders',
            visibility: 'internal',
            description: 'Takes orders.',
          },
        },
      ],
    }),
  },
  {
    description: 'Publish a sub-folder to a group of a GitLab of your own.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish the repository',
          action: 'chartwright:publish',
          input: {
            target: 'gitlab',
            host: 'gitlab.example.com',
            owner: 'shop/backend',
            sourcePath: './orders',
            commitMessage: 'Add the orders service',
          },
        },
      ],
    }),
  },
  {
    description:
      'Publish where the field `RepoUrlPicker` says, with the credentials of the person who fills the form.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish the repository',
          action: 'chartwright:publish',
          input: {
            repoUrl: 'gitea.example.com?owner=shop&repo=orders',
            token: 'f00dbabe',
          },
        },
      ],
    }),
  },
];
