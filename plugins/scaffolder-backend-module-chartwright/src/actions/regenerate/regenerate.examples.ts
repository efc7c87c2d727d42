import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input?: object) =>
  stringify(
    {
      steps: [
        {
          id: 'regenerate',
          name: 'Merge a new generation in',
          action: 'chartwright:regenerate',
          ...(input && { input }),
        },
      ],
    },
    { lineWidth: 0 },
  );

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description:
      'Regenerate the service that was fetched into the workspace, with the present Platform and library chart.',
    example: step(),
  },
  {
    description:
      'Change a service by the answers of the form. What they do not ask stays as it is in the document, comments too.',
    example: step({
      answers: {
        kind: 'api',
        image: 'ghcr.io/acme/orders:2.0.0',
        owner: 'group:default/shop',
        port: 8080,
        scaling: 'fixed',
        replicas: 3,
      },
    }),
  },
  {
    description:
      'Regenerate with a new document, and end with an error when somebody changed the same by hand.',
    example: step({
      onConflict: 'fail',
      document: {
        apiVersion: 'chartwright.dev/v1',
        kind: 'Service',
        metadata: { name: 'orders', owner: 'group:default/shop' },
        spec: {
          kind: 'api',
          image: 'ghcr.io/acme/orders:1.5.0',
          ports: { http: 8080 },
        },
      },
    }),
  },
];
