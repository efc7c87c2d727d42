import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const debian = '/usr/lib/postgresql';

/** The folder with PostgreSQL's programs: on PATH, or where Debian puts them, the newest version; undefined when it is not installed. */
export function findPostgres(env = process.env) {
  const onPath = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const packaged = existsSync(debian)
    ? readdirSync(debian)
        .sort((left, right) => Number(right) - Number(left))
        .map(version => path.join(debian, version, 'bin'))
    : [];
  return [...onPath, ...packaged].find(
    folder =>
      existsSync(path.join(folder, 'initdb')) &&
      existsSync(path.join(folder, 'postgres')),
  );
}

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
function asUser(command, args) {
  return process.getuid() === 0
    ? ['runuser', ['-u', 'postgres', '--', command, ...args]]
    : [command, args];
}

/**
 * A server of its own in an empty folder, which listens on 127.0.0.1 and takes user `backstage` with any password.
 * @returns the child; it is ready when it accepts connections
 */
export async function startPostgres({ bin, folder, port }) {
  mkdirSync(folder, { recursive: true });
  if (process.getuid() === 0) {
    const id = flag =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
  }
  const data = path.join(folder, 'data');
  const [initialize, initializeArgs] = asUser(path.join(bin, 'initdb'), [
    ...['-D', data, '-U', 'backstage', '--auth', 'trust'],
    ...['--encoding', 'UTF8', '--no-locale', '--no-sync'],
  ]);
  execFileSync(initialize, initializeArgs, { cwd: '/', stdio: 'pipe' });
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 200,
    // Nothing of it outlives the test.
    fsync: 'off',
    synchronous_commit: 'off',
  };
  const [run, runArgs] = asUser(path.join(bin, 'postgres'), [
    ...['-D', data, '-p', String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
  ]);
  const child = spawn(run, runArgs, {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  await new Promise((resolve, reject) => {
    child.stderr.on('data', chunk => {
      log += chunk;
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('exit', () =>
      reject(new Error(`PostgreSQL does not start:\n${log}`)),
    );
  });
  return child;
}
