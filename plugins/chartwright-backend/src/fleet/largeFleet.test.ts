import type { Knex } from 'knex';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MIGRATIONS, testDatabases } from '../__testUtils__/testDatabases';
import { ComponentCatalog } from './ComponentCatalog';
import { ComponentTable } from './ComponentTable';
import { parseComponentsQuery } from './parseComponentsQuery';

const SIZE = 5_000;
/** One for the page, one for its sums, one for each of six facets, one for groups. */
const MOST_STATEMENTS = 9;

const entities = Array.from(
  { length: SIZE },
  (_, index): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${index}`,
      namespace: 'default',
      annotations: {
        'chartwright.dev/spec': 'chartwright.yaml',
        'chartwright.dev/chart-version': `1.${index % 9}.0`,
      },
    },
    spec: {
      type: 'service',
      system: `system-${index % 50}`,
      owner: `team-${index % 20}`,
    },
  }),
);

const databases = testDatabases();

describe.each(databases.eachSupportedId())('5,000 components on %s', id => {
  let knex: Knex;
  let table: ComponentTable;
  let statements: string[];
  let catalog: ReturnType<typeof catalogServiceMock>;

  const update = () =>
    new ComponentCatalog({
      auth: mockServices.auth(),
      catalog,
      check: async () => {},
      knex,
      onError: error => {
        throw error;
      },
    }).update();

  beforeAll(async () => {
    knex = await databases.init(id);
    await knex.migrate.latest(MIGRATIONS);
    catalog = catalogServiceMock({ entities });
    await update();
    table = new ComponentTable(knex);
    knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
  });
  beforeEach(() => {
    statements = [];
  });

  it.each([
    {},
    { sort: 'cost', order: 'desc', limit: '500' },
    { q: 'service-49', system: 'system-3' },
    { group: 'system', offset: '4900' },
  ])('takes as many statements for a page as for few: %p', async query => {
    for (const scope of [
      'all' as const,
      new Set(
        entities.map(({ metadata }) => `component:default/${metadata.name}`),
      ),
    ]) {
      statements = [];
      const { items, total } = await table.page(
        parseComponentsQuery(query),
        scope,
      );
      expect(items.length).toBeGreaterThan(0);
      expect(total).toBeGreaterThanOrEqual(items.length);
      expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
    }
  });

  it('writes all of it as CSV, a batch at a time', async () => {
    let rows = 0;
    for await (const batch of table.batches(parseComponentsQuery({}), 'all')) {
      rows += batch.length;
    }
    expect(rows).toBe(SIZE);
    expect(statements.length).toBeLessThanOrEqual(SIZE / 500 + 1);
  });

  it('asks the catalog a page at a time, and writes nothing when nothing is new', async () => {
    const queries = jest.spyOn(catalog, 'queryEntities');
    await update();
    expect(queries.mock.calls.length).toBeLessThanOrEqual(SIZE / 200);
    expect(statements.filter(sql => !/^select/i.test(sql))).toEqual([]);
  });
});

it('SQLite looks for what is chosen in an index', async () => {
  const knex = await databases.init('SQLITE_3');
  await knex.migrate.latest(MIGRATIONS);
  for (const [column, value] of [
    ['system', "'shop'"],
    ['owner', "'group:default/shop'"],
    ['generator_version', "'1.0.0'"],
    ['library_version', "'1.0.0'"],
    ['drift', '1'],
    ['entity_ref', "'component:default/orders'"],
  ]) {
    const plan: { detail: string }[] = await knex.raw(
      `explain query plan select * from components where ${column} = ${value}`,
    );
    expect(plan[0]!.detail).toMatch(/^SEARCH components USING INDEX/);
  }
});
