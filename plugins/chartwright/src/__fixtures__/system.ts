import { Entity } from '@backstage/catalog-model';
import {
  SPEC_ANNOTATION,
  SystemView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { ordersPreview } from './preview';

/** A System that was generated. */
export const shopEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: {
    name: 'shop',
    annotations: { [SPEC_ANNOTATION]: 'system.yaml' },
  },
  spec: { owner: 'group:default/shop' },
};

const cost = { currency: 'EUR', minimum: 40, maximum: 120, storage: 10 };

/** The System of `orders`, whose quota of CPU autoscaling runs into in production. */
export const shopSystem: SystemView = {
  entityRef: 'system:default/shop',
  title: 'Shop',
  owner: 'group:default/shop',
  services: [
    {
      name: 'orders',
      title: 'Orders',
      entityRef: 'component:default/orders',
      owner: 'group:default/shop',
      drift: true,
      findings: { error: 1, warning: 2, info: 0 },
      cost,
    },
    { name: 'basket', title: 'Basket' },
  ],
  resources: [{ name: 'postgres', title: 'PostgreSQL', type: 'postgres' }],
  graph: ordersPreview.graph!,
  environments: ['development', 'production'].map(name => ({
    name,
    title: name === 'production' ? 'Production' : 'Development',
    production: name === 'production',
    quotas: [
      {
        resource: 'requests.cpu',
        unit: 'cores',
        minimum: 2,
        maximum: 6,
        hard: name === 'production' ? 4 : 8,
      },
      { resource: 'requests.memory', unit: 'GiB', minimum: 1, maximum: 3 },
    ],
    cost,
    missing: name === 'production' ? ['basket'] : [],
  })),
  cost,
};
