import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify(
    {
      steps: [
        {
          id: 'generate',
          name: 'Generate the system',
          action: 'chartwright:system:generate',
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
      'Generate a System with a database and one service, each into a folder of its name.',
    example: step({
      document: {
        apiVersion: 'chartwright.dev/v1',
        kind: 'System',
        metadata: { name: 'shop', owner: 'group:default/shop' },
        spec: {
          resources: { postgres: { mode: 'operator' } },
          services: {
            orders: {
              spec: {
                kind: 'api',
                image: 'ghcr.io/acme/orders:1.4.2',
                ports: { http: 8080 },
                dependsOn: { resources: { postgres: {} } },
              },
            },
          },
        },
      },
    }),
  },
  {
    description:
      'Generate a System from a document that an earlier step put into the workspace, with the documents of services that it names.',
    example: step({ documentPath: 'system.yaml', targetPath: './generated' }),
  },
  {
    description: 'Generate a System from the answers of a form.',
    example: step({
      values: {
        name: 'shop',
        owner: 'group:default/shop',
        namespaces: [{ environment: 'development', namespace: 'shop-dev' }],
        quotaCpu: '20',
        resources: [{ type: 'redis', name: 'cache', mode: 'embedded' }],
      },
    }),
  },
];
