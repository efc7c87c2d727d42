import type { Knex } from 'knex';
import { MIGRATIONS, testDatabases } from './__testUtils__/testDatabases';

const databases = testDatabases();

/** Tables of the plugin after each migration, in their order. */
const TABLES = [
  ['component_state', 'fleet_jobs', 'fleet_runs'],
  ['components', 'fleet_jobs', 'fleet_runs'],
];
const ALL = [...new Set(TABLES.flat())].sort();

describe.each(databases.eachSupportedId())('the migrations on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
  });

  async function tables(): Promise<string[]> {
    const there = await Promise.all(
      ALL.map(async table => [table, await knex.schema.hasTable(table)]),
    );
    return there.flatMap(([table, is]) => (is ? [String(table)] : []));
  }

  it('go up and down one by one, and up again', async () => {
    const [, waiting] = await knex.migrate.list(MIGRATIONS);
    expect(waiting).toHaveLength(TABLES.length);
    for (const expected of TABLES) {
      await knex.migrate.up(MIGRATIONS);
      expect(await tables()).toEqual(expected);
    }
    for (const expected of [...TABLES].reverse()) {
      expect(await tables()).toEqual(expected);
      await knex.migrate.down(MIGRATIONS);
    }
    expect(await tables()).toEqual([]);
    await knex.migrate.latest(MIGRATIONS);
    expect(await tables()).toEqual(TABLES.at(-1));
  });

  it('keep what was found of components', async () => {
    await knex.migrate.up(MIGRATIONS);
    await knex('component_state').insert({
      entity_ref: 'component:default/orders',
      drift: true,
      conflicts: 3,
      findings_error: 1,
      checked_at: '2026-01-01T00:00:00.000Z',
    });
    await knex.migrate.latest(MIGRATIONS);
    const [row] = await knex('components');
    expect(row).toMatchObject({
      entity_ref: 'component:default/orders',
      conflicts: 3,
      findings_error: 1,
      checked_at: '2026-01-01T00:00:00.000Z',
    });
    expect(Boolean(row.drift)).toBe(true);
  });

  it('let no job of a run outlive it, nor two jobs work on one repository', async () => {
    await knex.migrate.latest(MIGRATIONS);
    // Only PostgreSQL holds to foreign keys without being asked.
    if (id === 'SQLITE_3') await knex.raw('PRAGMA foreign_keys = ON');
    await knex('fleet_runs').insert({
      id: 'run',
      kind: 'check',
      state: 'running',
      canary: 0,
      proven: false,
      request: '{}',
      created_by: 'user:default/ada',
      created_at: '2026-01-01T00:00:00.000Z',
    });
    const job = (name: string) => ({
      id: name,
      run_id: 'run',
      position: 0,
      repository: 'a',
      entity_refs: '[]',
      active_key: 'check:a',
      canary: false,
      state: 'waiting',
      attempts: 0,
    });
    await knex('fleet_jobs').insert(job('first'));
    await expect(knex('fleet_jobs').insert(job('second'))).rejects.toThrow();
    await knex('fleet_runs').where({ id: 'run' }).delete();
    expect(await knex('fleet_jobs')).toEqual([]);
  });
});
