import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { findPostgres, startPostgres } from './replicas/postgres.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * A PostgreSQL for the tests of a suite, which look for it where Backstage's test databases do.
 * @returns the environment variables that tell of it, and how to stop it; undefined where PostgreSQL is not installed
 */
export async function besidePostgres() {
  const bin = findPostgres();
  if (!bin) return undefined;
  // PostgreSQL's own user must get there.
  const folder = mkdtempSync('/tmp/chartwright-postgres-');
  const port = await freePort();
  const child = await startPostgres({ bin, folder, port });
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  return {
    env: {
      BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: `postgresql://backstage:any@127.0.0.1:${port}/postgres`,
    },
    async stop() {
      process.off('exit', kill);
      const ended = new Promise(resolve => {
        child.once('exit', resolve);
      });
      kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
