import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Where the portal under test keeps its data; undefined for a portal that somebody else started without saying where that
 * is.
 */
export const dataDirectory: string | undefined =
  process.env.CHARTWRIGHT_E2E_DATA ??
  (process.env.PLAYWRIGHT_URL
    ? undefined
    : path.resolve(__dirname, '../../.data-e2e'));

/** What is to be known of a component: of one that the catalog has, or of one that only the fleet's table has. */
export interface FleetRow {
  name: string;
  owner: string;
  system: string;
  errors: number;
  drift: boolean;
}

/** The catalog forgets no row that it will see again only then. */
const LATER = '9999-12-31T00:00:00.000Z';

/**
 * Writes what a nightly check would have found into the table behind the fleet's page, as long as `use` takes: a fleet of
 * hundreds would take an hour to be made.
 */
export async function withFleetRows<T>(
  rows: readonly FleetRow[],
  use: () => Promise<T>,
): Promise<T> {
  const database = new DatabaseSync(
    path.join(dataDirectory!, 'sqlite/chartwright.sqlite'),
  );
  database.exec('PRAGMA busy_timeout = 10000');
  try {
    const insert = database.prepare(
      `INSERT OR REPLACE INTO components (entity_ref, name, title, search, system, owner, generator_version,
         library_version, library_order, drift, conflicts, findings_error, findings_warning, findings_info,
         cost_minimum, cost_maximum, cost_storage, cost_currency, checked_at, seen_at)
       VALUES (?, ?, ?, ?, ?, ?, '0.1.0', '1.0.0', '1.0.0', ?, 0, ?, ?, 0, ?, ?, 0, 'USD', '2026-11-21T02:00:00.000Z', ?)`,
    );
    database.exec('BEGIN');
    rows.forEach(({ name, owner, system, errors, drift }, index) =>
      insert.run(
        `component:default/${name}`,
        name,
        name,
        name,
        system,
        owner,
        Number(drift),
        errors,
        index % 4,
        20 + (index % 7),
        40 + (index % 11),
        LATER,
      ),
    );
    database.exec('COMMIT');
    return await use();
  } finally {
    database.prepare('DELETE FROM components WHERE seen_at = ?').run(LATER);
    database.close();
  }
}
