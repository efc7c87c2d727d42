import { mockCredentials } from '@backstage/backend-test-utils';
import type { FleetSelect } from '@chartwright/backstage-plugin-chartwright-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { selectEntities } from './selectEntities';

const entity = (
  kind: string,
  name: string,
  spec: object,
  annotations: object = { 'chartwright.dev/spec': 'chartwright.yaml' },
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations: { ...annotations } },
  spec: { owner: 'group:default/shop', ...spec },
});

describe('selectEntities', () => {
  const catalog = catalogServiceMock({
    entities: [
      entity('Component', 'orders', { system: 'shop' }),
      entity('Component', 'foreign', { system: 'shop' }, {}),
      entity('Component', 'invoices', { system: 'billing' }),
      entity('System', 'shop', {}),
      entity('System', 'legacy', {}, {}),
      entity('Resource', 'orders-postgres', { system: 'shop' }),
    ],
  });

  it.each<[string, FleetSelect, string[]]>([
    ['everything', {}, ['orders', 'invoices', 'shop']],
    [
      'a system with its services',
      { systems: ['system:default/shop'] },
      ['orders', 'shop'],
    ],
    ['a system alone', { entityRefs: ['system:default/shop'] }, ['shop']],
    ['components without their kind', { entityRefs: ['orders'] }, ['orders']],
  ])('selects %s that Chartwright generated', async (_what, select, names) => {
    const selected = await selectEntities(select, {
      catalog,
      credentials: mockCredentials.user(),
      drifted: async () => new Set(),
    });
    expect(selected.map(({ metadata }) => metadata.name)).toEqual(names);
  });
});
