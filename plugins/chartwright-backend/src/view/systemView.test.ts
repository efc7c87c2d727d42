import type { Entity } from '@backstage/catalog-model';
import type { GraphView } from '@chartwright/backstage-plugin-chartwright-common';
import type { RenderedEnvironment, RenderedService } from './RenderedService';
import { systemView } from './systemView';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: { owner: 'group:default/shop', type: 'postgres' },
});
const GI = 2 ** 30;
const amounts = (pods: number) => ({
  pods,
  cpu: pods / 2,
  memory: pods * GI,
  storage: 0,
  loadBalancers: 0,
});
const environment = (
  more: Partial<RenderedEnvironment> = {},
): RenderedEnvironment => ({
  name: 'production',
  title: 'Production',
  production: true,
  namespace: 'shop',
  release: 'x',
  links: [],
  objectives: [],
  objects: [],
  ...more,
});
const service = (
  name: string,
  environments: RenderedEnvironment[],
  graph?: GraphView,
): RenderedService => ({
  name,
  generatorVersion: '1.0.0',
  chartVersion: '1.0.0',
  environments,
  ...(graph && { graph }),
});
const node = (name: string, self = false) => ({
  id: `service:${name}`,
  kind: 'service' as const,
  name,
  title: self ? `${name} itself` : name,
  known: true,
  ...(self && { self }),
});
const cost = { currency: 'EUR', minimum: 10, maximum: 20, storage: 0 };

it('adds up services against the quota, and joins their graphs', () => {
  const view = systemView({
    system: entity('System', 'shop'),
    components: ['orders', 'carts', 'broken'].map(name =>
      entity('Component', name),
    ),
    resources: [entity('Resource', 'shop-postgres')],
    states: new Map([
      [
        'component:default/orders',
        {
          entityRef: 'component:default/orders',
          drift: true,
          conflicts: 0,
          checkedAt: '2026-01-01T00:00:00.000Z',
        },
      ],
    ]),
    rendered: new Map([
      [
        'system:default/shop',
        service('shop', [
          environment({
            objects: [
              {
                apiVersion: 'v1',
                kind: 'ResourceQuota',
                name: 'shop',
                template: '',
                yaml: 'spec: { hard: { requests.cpu: "4", requests.memory: 8Gi, pods: 20 } }',
              },
            ],
          }),
        ]),
      ],
      [
        'component:default/orders',
        service(
          'orders',
          [
            environment({
              cost,
              demand: {
                minimum: amounts(2),
                maximum: amounts(6),
                notCounted: [],
              },
            }),
          ],
          {
            nodes: [node('carts'), node('orders', true)],
            edges: [{ from: 'service:orders', to: 'service:carts', ports: [] }],
            cycles: [],
          },
        ),
      ],
      [
        'component:default/carts',
        service(
          'carts',
          [
            environment({
              cost,
              demand: {
                minimum: amounts(1),
                maximum: amounts(1),
                notCounted: [],
              },
            }),
          ],
          {
            nodes: [node('carts', true), node('orders')],
            edges: [
              {
                from: 'service:orders',
                to: 'service:carts',
                ports: [{ port: 80 }],
              },
            ],
            cycles: [],
          },
        ),
      ],
      ['component:default/broken', undefined],
    ]),
  });
  expect(view.cost).toEqual({ ...cost, minimum: 20, maximum: 40 });
  expect(view.services.map(({ name, drift }) => [name, drift])).toEqual([
    ['broken', undefined],
    ['carts', undefined],
    ['orders', true],
  ]);
  expect(view.resources).toEqual([
    expect.objectContaining({ name: 'shop-postgres', type: 'postgres' }),
  ]);
  expect(view.environments).toEqual([
    {
      name: 'production',
      title: 'Production',
      production: true,
      cost: { ...cost, minimum: 20, maximum: 40 },
      missing: ['component:default/broken'],
      quotas: [
        {
          resource: 'requests.cpu',
          unit: 'cores',
          minimum: 1.5,
          maximum: 3.5,
          hard: 4,
        },
        {
          resource: 'requests.memory',
          unit: 'GiB',
          minimum: 3,
          maximum: 7,
          hard: 8,
        },
        { resource: 'requests.storage', unit: 'GiB', minimum: 0, maximum: 0 },
        { resource: 'pods', unit: 'count', minimum: 3, maximum: 7, hard: 20 },
      ],
    },
  ]);
  expect(view.graph).toEqual({
    nodes: [
      { ...node('carts'), title: 'carts itself' },
      { ...node('orders'), title: 'orders itself' },
    ],
    edges: [
      { from: 'service:orders', to: 'service:carts', ports: [{ port: 80 }] },
    ],
    cycles: [],
  });
});
