import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';

/** Where Backstage's test databases look for a PostgreSQL; `npm test` starts one where it is installed. */
const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** The migrations of the plugin. */
export const MIGRATIONS = {
  directory: resolvePackagePath(
    '@chartwright/backstage-plugin-chartwright-backend',
    'migrations',
  ),
};

/** SQLite always, PostgreSQL where there is one; that there is none is said, as tests of it are left out then. */
export function testDatabases(): TestDatabases {
  if (process.env[POSTGRES]) {
    return TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
  }
  // eslint-disable-next-line no-console -- a test that is left out must not look like one that passed
  console.warn(
    `SKIPPED on PostgreSQL: ${POSTGRES} is not set. \`npm test jest\` sets it where PostgreSQL is installed.`,
  );
  return TestDatabases.create({ ids: ['SQLITE_3'] });
}
