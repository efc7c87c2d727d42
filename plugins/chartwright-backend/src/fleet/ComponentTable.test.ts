import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { MIGRATIONS, testDatabases } from '../__testUtils__/testDatabases';
import { ComponentStateStore } from '../drift/ComponentStateStore';
import { versionOrder } from '../drift/ComponentRow';
import { ComponentCatalog } from './ComponentCatalog';
import { componentsCsv, CSV_HEAD } from './componentsCsv';
import { ComponentTable } from './ComponentTable';
import { parseComponentsQuery } from './parseComponentsQuery';

const component = (
  name: string,
  { system, owner, library }: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'chartwright.dev/spec': 'chartwright.yaml',
      ...(library && {
        'chartwright.dev/generator-version': '1.0.0',
        'chartwright.dev/chart-version': library,
      }),
    },
  },
  spec: {
    type: 'service',
    ...(system && { system }),
    ...(owner && { owner }),
  },
});

const databases = testDatabases();

describe.each(databases.eachSupportedId())('components on %s', id => {
  let knex: Knex;
  let table: ComponentTable;
  let states: ComponentStateStore;
  let entities: Entity[];

  const update = () =>
    new ComponentCatalog({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities }),
      check: async () => {},
      knex,
      onError: error => {
        throw error;
      },
    }).update();
  const ask = (parameters: object = {}, scope?: ReadonlySet<string>) =>
    table.page(parseComponentsQuery(parameters), scope ?? 'all');
  const names = async (parameters: object = {}, scope?: ReadonlySet<string>) =>
    (await ask(parameters, scope)).items.map(({ name }) => name);

  beforeAll(async () => {
    knex = await databases.init(id);
    await knex.migrate.latest(MIGRATIONS);
    table = new ComponentTable(knex);
    states = new ComponentStateStore(knex);
    entities = [
      component('orders', { system: 'shop', owner: 'shop', library: '1.10.0' }),
      component('carts', { system: 'shop', owner: 'shop', library: '1.9.0' }),
      component('100%', { owner: 'user:default/ada', library: '1.9.0' }),
      component('lone'),
    ];
    await update();
    const checkedAt = '2026-01-01T00:00:00.000Z';
    const cost = { currency: 'EUR', minimum: 10.1, maximum: 20.2, storage: 1 };
    await states.put({
      entityRef: 'component:default/orders',
      generatorVersion: '1.0.0',
      libraryVersion: '1.10.0',
      drift: false,
      conflicts: 0,
      findings: { error: 0, warning: 3, info: 0 },
      cost,
      checkedAt,
    });
    await states.put({
      entityRef: 'component:default/carts',
      libraryVersion: '1.9.0',
      drift: true,
      conflicts: 2,
      findings: { error: 1, warning: 0, info: 1 },
      cost: { ...cost, minimum: 0.2, maximum: 40.4 },
      checkedAt,
    });
    await states.put({
      entityRef: 'component:default/100%',
      drift: false,
      conflicts: 0,
      error: 'it "cannot" be read',
      checkedAt,
    });
  });

  it('puts what the catalog says beside what checks found', async () => {
    const { items, total, currency, sums } = await ask();
    expect(total).toBe(4);
    expect(currency).toBe('EUR');
    expect(sums).toEqual({
      count: 4,
      drifted: 1,
      findings: { error: 1, warning: 3, info: 1 },
      cost: { minimum: 10.3, maximum: 60.6 },
    });
    expect(items[1]).toEqual({
      entityRef: 'component:default/carts',
      name: 'carts',
      title: 'carts',
      system: 'shop',
      owner: 'group:default/shop',
      generatorVersion: '1.0.0',
      libraryVersion: '1.9.0',
      drift: true,
      conflicts: 2,
      findings: { error: 1, warning: 0, info: 1 },
      cost: { currency: 'EUR', minimum: 0.2, maximum: 40.4, storage: 1 },
      checkedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(items[2]).toEqual({
      entityRef: 'component:default/lone',
      name: 'lone',
      title: 'lone',
    });
  });

  it.each([
    [{ q: 'OR' }, ['orders']],
    [{ q: '%' }, ['100%']],
    [{ q: '_' }, []],
    [{ system: 'shop' }, ['carts', 'orders']],
    [{ system: ['', 'none'] }, ['100%', 'lone']],
    [
      { owner: ['user:default/ada', 'group:default/shop'] },
      ['100%', 'carts', 'orders'],
    ],
    [{ libraryVersion: '1.9.0', owner: 'group:default/shop' }, ['carts']],
    [{ drift: 'true' }, ['carts']],
    [{ drift: 'false' }, ['100%', 'orders']],
    [{ severity: 'warning' }, ['orders']],
    [{ failed: 'true' }, ['100%']],
    [{ entityRef: 'component:default/lone' }, ['lone']],
    [
      { sort: 'libraryVersion', order: 'desc' },
      ['orders', '100%', 'carts', 'lone'],
    ],
    [{ sort: 'findings', order: 'desc' }, ['carts', 'orders', '100%', 'lone']],
    [{ sort: 'cost', order: 'desc', limit: '2' }, ['carts', 'orders']],
    [{ sort: 'drift', order: 'desc', limit: '1' }, ['carts']],
    [{ offset: '3' }, ['orders']],
  ])('%p gives %p', async (parameters, expected) => {
    expect(await names(parameters)).toEqual(expected);
  });

  it('counts values under the conditions of all other facets', async () => {
    const { facets, groups } = await ask({
      system: 'shop',
      drift: 'true',
      group: 'libraryVersion',
    });
    expect(facets.system).toEqual([{ value: 'shop', count: 1 }]);
    expect(facets.drift).toEqual([
      { value: 'false', count: 1 },
      { value: 'true', count: 1 },
    ]);
    expect(facets.severity).toEqual([
      { value: 'error', count: 1 },
      { value: 'warning', count: 0 },
      { value: 'info', count: 1 },
    ]);
    expect(groups).toEqual([
      {
        value: '1.9.0',
        count: 1,
        drifted: 1,
        findings: { error: 1, warning: 0, info: 1 },
        cost: { minimum: 0.2, maximum: 40.4 },
      },
    ]);
    const { facets: all } = await ask();
    expect(all.system).toEqual([
      { value: '', count: 2 },
      { value: 'shop', count: 2 },
    ]);
    expect(all.drift).toContainEqual({ value: '', count: 1 });
  });

  it('shows nobody what they may not see, nor counts it', async () => {
    const scope = new Set(['component:default/orders', 'component:default/x']);
    const { items, total, facets } = await ask({}, scope);
    expect(items.map(({ name }) => name)).toEqual(['orders']);
    expect(total).toBe(1);
    expect(facets.owner).toEqual([{ value: 'group:default/shop', count: 1 }]);
    expect(await names({}, new Set())).toEqual([]);
  });

  it('writes CSV that no spreadsheet takes for formulas', async () => {
    const batches = [];
    for await (const batch of table.batches(parseComponentsQuery({}), 'all')) {
      batches.push(...batch);
    }
    expect(batches).toHaveLength(4);
    const csv = componentsCsv([{ ...batches[0]!, title: '=1+1' }, batches[1]!]);
    expect(`${CSV_HEAD}${csv}`.split('\r\n')).toEqual([
      'entity,title,system,owner,generator,library chart,drift,conflicts,errors,warnings,infos,cost minimum,cost maximum,currency,checked at,problem',
      `component:default/100%,'=1+1,,user:default/ada,1.0.0,1.9.0,false,0,,,,,,,2026-01-01T00:00:00.000Z,"it ""cannot"" be read"`,
      'component:default/carts,carts,shop,group:default/shop,1.0.0,1.9.0,true,2,1,0,1,0.2,40.4,EUR,2026-01-01T00:00:00.000Z,',
      '',
    ]);
  });

  it('takes over changes of the catalog, and keeps what was found', async () => {
    entities = [
      component('orders', {
        system: 'other',
        owner: 'shop',
        library: '1.11.0',
      }),
      component('carts', { system: 'shop', owner: 'shop', library: '1.9.0' }),
    ];
    await update();
    expect(await names()).toEqual(['carts', 'orders']);
    const { items } = await ask({ q: 'orders' });
    expect(items[0]).toMatchObject({
      system: 'other',
      libraryVersion: '1.11.0',
      findings: { warning: 3 },
    });
    expect(await states.get('component:default/orders')).toMatchObject({
      drift: false,
    });
  });

  it('goes back to the tables before, with what was found', async () => {
    await knex.migrate.down(MIGRATIONS);
    expect(
      await knex('component_state').orderBy('entity_ref').pluck('entity_ref'),
    ).toEqual(['component:default/carts', 'component:default/orders']);
    await knex.migrate.up(MIGRATIONS);
    expect(await states.list()).toHaveLength(2);
  });
});

it('has components checked once that never were, when somebody looks', async () => {
  const knex = await databases.init('SQLITE_3');
  await knex.migrate.latest(MIGRATIONS);
  let time = 0;
  const check = jest.fn(async () => {});
  const onError = jest.fn();
  const catalog = new ComponentCatalog({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [component('orders'), component('carts', { system: 'shop' })],
    }),
    check,
    knex,
    onError,
    now: () => time,
  });
  // What is known of a check alone is not shown before the catalog was asked.
  await new ComponentStateStore(knex).put({
    entityRef: 'component:default/carts',
    drift: true,
    conflicts: 0,
    checkedAt: '2026-01-01T00:00:00.000Z',
  });
  await catalog.refresh();
  const { items } = await new ComponentTable(knex).page(
    parseComponentsQuery({ sort: 'drift', order: 'desc' }),
    'all',
  );
  expect(items).toEqual([
    expect.objectContaining({ name: 'carts', system: 'shop', drift: true }),
    expect.objectContaining({ name: 'orders' }),
  ]);
  time += 60_000;
  await catalog.refresh();
  await catalog.update();
  expect(check.mock.calls).toEqual([[['component:default/orders']]]);
  expect(onError).not.toHaveBeenCalled();
});

it.each([
  ['1.9.0', '1.10.0'],
  ['1.0.0-rc.2', '1.0.0-rc.10'],
  ['1.0.0-rc.1', '1.0.0'],
  ['1.0.0', '1.0.1-alpha'],
])('sorts %s before %s', (older, newer) => {
  expect(versionOrder(older) < versionOrder(newer)).toBe(true);
});

it.each([
  [{ sort: 'size' }, /sort/],
  [{ limit: '501' }, /limit.*500/],
  [{ offset: '-1' }, /offset/],
  [{ unknown: 'x' }, /unknown/],
])('refuses %p', (parameters, message) => {
  expect(() => parseComponentsQuery(parameters)).toThrow(message);
});
