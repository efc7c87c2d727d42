import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify(
    {
      steps: [
        {
          id: 'generate',
          name: 'Generate the service',
          action: 'chartwright:service:generate',
          input,
        },
      ],
    },
    { lineWidth: 0 },
  );

/** Shown on the portal's page of actions; each is run by a test. */
export const examples: TemplateExample[] = [
  {
    description: 'Generate a service from a document.',
    example: step({
      document: {
        apiVersion: 'chartwright.dev/v1',
        kind: 'Service',
        metadata: { name: 'orders', owner: 'group:default/shop' },
        spec: {
          kind: 'api',
          image: 'ghcr.io/acme/orders:1.4.2',
          ports: { http: 8080 },
        },
      },
    }),
  },
  {
    description:
      'Generate a service from a document that an earlier step put into the workspace, into a folder of its own.',
    example: step({
      documentPath: 'services/orders.yaml',
      targetPath: './orders',
    }),
  },
  {
    description:
      'Generate a nightly job from YAML text, for a Platform that is given with it.',
    example: step({
      document: `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: report, owner: group:default/shop}
spec:
  kind: cron
  image: ghcr.io/acme/report:2.0.0
  schedule: {cron: 0 3 * * *, timeZone: Europe/Vienna}
`,
      platform: {
        apiVersion: 'chartwright.dev/v1',
        kind: 'Platform',
        metadata: { name: 'acme' },
        spec: {
          environments: [{ name: 'test' }, { name: 'live', production: true }],
        },
      },
    }),
  },
  {
    description:
      'Generate a service from the answers of the form, as the template "New service" does.',
    example: step({
      values: {
        name: 'orders',
        kind: 'web',
        image: 'ghcr.io/acme/orders-web:1.0.0',
        owner: 'group:default/shop',
        port: 8080,
        exposed: true,
        host: 'orders.{domain}',
        scaling: 'automatic',
        minReplicas: 2,
        maxReplicas: 6,
      },
    }),
  },
];
