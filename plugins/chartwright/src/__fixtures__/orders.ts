import { Entity } from '@backstage/catalog-model';
import {
  DeploymentView,
  EnvironmentDeployment,
  EnvironmentsView,
  ObjectsView,
  SPEC_ANNOTATION,
} from '@chartwright/backstage-plugin-chartwright-common';

/** A generated component. */
export const ordersEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    title: 'Orders',
    annotations: { [SPEC_ANNOTATION]: 'chartwright.yaml' },
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/shop',
  },
};

/** A component that nobody generated. */
export const foreignEntity: Entity = {
  ...ordersEntity,
  metadata: { name: 'foreign' },
};

const development: EnvironmentDeployment = {
  name: 'development',
  title: 'Development',
  production: false,
  namespace: 'shop-development',
  release: 'orders',
  workloadKind: 'Deployment',
  image: 'ghcr.io/acme/orders:1.4.2',
  replicas: { replicas: 1 },
  resources: {
    requests: { memory: '128Mi', cpu: '100m' },
    limits: { memory: '256Mi' },
  },
  exposure: [],
  links: [
    {
      type: 'dashboard',
      title: 'Dashboard',
      url: 'https://grafana.example.com/d/cw-orders?var-environment=development',
    },
  ],
};

/** Two environments that differ in everything but the workload's kind, the image and the release. */
export const ordersDeployment: DeploymentView = {
  entityRef: 'component:default/orders',
  generatorVersion: '0.1.0',
  chartVersion: '1.0.0',
  environments: [
    development,
    {
      ...development,
      name: 'production',
      title: 'Production',
      production: true,
      namespace: 'shop',
      replicas: { autoscaling: { min: 3, max: 10 } },
      resources: {
        requests: { cpu: '500m', memory: '512Mi' },
        limits: { memory: '1Gi' },
      },
      exposure: [
        {
          host: 'orders.example.com',
          tls: true,
          paths: ['/', '/admin'],
          via: 'HTTPRoute',
        },
      ],
      links: [
        {
          type: 'runbooks',
          title: 'Runbooks',
          url: 'https://portal.example.com/runbooks/orders',
        },
      ],
    },
  ],
};

/** The same environments as facts side by side; the checks have a wish for production. */
export const ordersEnvironments: EnvironmentsView = {
  entityRef: 'component:default/orders',
  generatorVersion: '0.1.0',
  chartVersion: '1.0.0',
  environments: ordersDeployment.environments.map(
    ({ name, title, production, namespace, release, links }) => ({
      name,
      title,
      production,
      namespace,
      release,
      links,
      findings: { error: 0, warning: production ? 1 : 0, info: 0 },
      cost: {
        currency: 'EUR',
        minimum: production ? 90 : 10,
        maximum: production ? 300 : 10,
        storage: 0,
      },
    }),
  ),
  facts: [
    { id: 'image', values: ['orders:1.4.2', 'orders:1.4.2'], differs: false },
    { id: 'replicas', values: ['1', null], differs: true },
    { id: 'autoscaling', values: [null, '3 to 10'], differs: true },
    { id: 'requests', name: 'cpu', values: ['100m', '500m'], differs: true },
    {
      id: 'exposure',
      values: [null, 'https://orders.example.com/, https://orders.example.com/admin'],
      differs: true,
    },
  ],
};

/** The manifests of `orders` in an environment: the image's tag says which one. */
export function ordersManifests(environment: string): ObjectsView {
  const object = (apiVersion: string, kind: string) => ({
    apiVersion,
    kind,
    name: 'orders',
    namespace: 'shop',
    template: 'orders/templates/all.yaml',
    yaml: `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: orders\n  annotations: {environment: ${environment}}\n`,
  });
  return {
    environment,
    environments: ['development', 'production'],
    objects: [object('apps/v1', 'Deployment'), object('v1', 'Service')],
  };
}
