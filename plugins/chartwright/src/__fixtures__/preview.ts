import { PreviewView } from '@chartwright/backstage-plugin-chartwright-common';
import { ordersManifests } from './orders';

const cost = { currency: 'EUR', minimum: 20, maximum: 60, storage: 5 };

/** A picture of `orders`, which calls a database, in two environments; the checks have one wish. */
export const ordersPreview: PreviewView = {
  document: `apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: orders
spec:
  kind: api
  image: ghcr.io/acme/orders:1.4.2
`,
  beyondForm: [],
  problems: [],
  files: [
    { path: 'chartwright.yaml', bytes: 120, text: 'kind: Service\n' },
    { path: 'chart/values.yaml', bytes: 300, text: 'replicas: 2\n' },
    { path: 'chart/charts/chartwright/Chart.yaml', bytes: 80 },
  ],
  environments: ['development', 'production'].map(name => ({
    name,
    title: name === 'production' ? 'Production' : 'Development',
    production: name === 'production',
    namespace: 'shop',
    release: 'orders',
    objects: ordersManifests(name).objects,
    findings:
      name === 'production'
        ? [
            {
              rule: 'CW_ONE_POD',
              severity: 'warning' as const,
              message: 'One Pod answers in production.',
              hint: 'Two survive the loss of a node.',
              environment: name,
              object: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders' },
              field: 'replicas' as const,
            },
          ]
        : [],
    cost,
  })),
  graph: {
    nodes: [
      { id: 'service:orders', kind: 'service', name: 'orders', title: 'Orders', type: 'api', known: true, self: true },
      { id: 'resource:postgres', kind: 'resource', name: 'postgres', title: 'PostgreSQL', type: 'postgres', known: true },
    ],
    edges: [
      {
        from: 'service:orders',
        to: 'resource:postgres',
        ports: [{ port: 5432, protocol: 'TCP' }],
      },
    ],
    cycles: [],
  },
  cost: { ...cost, minimum: 40, maximum: 120, storage: 10 },
};
