/*
 * Two real backends on one real PostgreSQL: the work of a fleet is spread over both, and nothing of it is lost or done twice
 * when one of them dies. Run by Node's own test runner, see suites.mjs.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fromRoot } from '../../paths.mjs';
import { environmentFor, rightNode } from '../../setup/rightNode.mjs';
import { findPostgres, startPostgres } from './postgres.mjs';
import { Replica } from './replica.mjs';

const SERVICES = 40;
const PORTS = { first: 7062, second: 7063, postgres: 7064 };
const TOKEN = 'replicas-test-token';
const BRANCH = 'chartwright/regenerate';

const names = Array.from(
  { length: SERVICES },
  (_, index) => `service-${String(index).padStart(2, '0')}`,
);
const folder = mkdtempSync(path.join(tmpdir(), 'chartwright-replicas-'));
const bare = name => path.join(folder, 'repositories', 'fleet', `${name}.git`);
const git = (cwd, ...args) =>
  execFileSync(
    'git',
    [
      ...['-c', 'user.name=Test', '-c', 'user.email=test@example.com'],
      ...['-c', 'init.defaultBranch=main', '-c', 'gc.auto=0', ...args],
    ],
    { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );

let postgres;
let first;
let second;

/** A generated repository for each service, whose document somebody has changed since. */
function writeRepositories() {
  const sources = path.join(folder, 'sources');
  const system = path.join(folder, 'system.yaml');
  writeFileSync(
    system,
    JSON.stringify({
      apiVersion: 'chartwright.dev/v1',
      kind: 'System',
      metadata: { name: 'fleet', owner: 'group:default/fleet' },
      spec: {
        services: Object.fromEntries(
          names.map(name => [
            name,
            {
              spec: {
                kind: 'api',
                image: `ghcr.io/acme/${name}:1.0.0`,
                ports: { http: 8080 },
              },
            },
          ]),
        ),
      },
    }),
  );
  const node = rightNode();
  execFileSync(
    node,
    [
      fromRoot('packages/cli/bin/chartwright'),
      'generate',
      '-f',
      system,
      '-o',
      sources,
    ],
    { env: environmentFor(node), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (const name of names) {
    const source = path.join(sources, name);
    const document = path.join(source, 'chartwright.yaml');
    writeFileSync(
      document,
      readFileSync(document, 'utf8').replace(':1.0.0', ':2.0.0'),
    );
    git(source, 'init', '--quiet');
    git(source, 'add', '--all');
    git(source, 'commit', '--quiet', '--message', 'Raise the image');
    mkdirSync(path.dirname(bare(name)), { recursive: true });
    git(folder, 'clone', '--quiet', '--bare', source, bare(name));
  }
}

function writeConfig() {
  const file = path.join(folder, 'app-config.replicas.yaml');
  writeFileSync(
    file,
    JSON.stringify({
      backend: {
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'test' } },
          ],
        },
        database: {
          client: 'pg',
          connection: {
            host: '127.0.0.1',
            port: PORTS.postgres,
            user: 'backstage',
            password: 'any',
          },
        },
      },
      chartwright: {
        localRepositories: {
          examples: [],
          // Replicas have one address for people.
          browseUrl: 'http://portal.example.com/chartwright/repositories',
        },
      },
    }),
  );
  return file;
}

const waitFor = async (what, get) => {
  for (;;) {
    const value = await get();
    if (value) return value;
    if (first.exited && second.exited) throw new Error(`No backend: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
};
const isDone = ({ state }) => !['waiting', 'queued', 'running'].includes(state);

before(async () => {
  for (const name of ['work', 'techdocs', 'sqlite']) {
    mkdirSync(path.join(folder, name));
  }
  writeRepositories();
  postgres = await startPostgres({
    bin: findPostgres(),
    // PostgreSQL's own user must get there.
    folder: mkdtempSync('/tmp/chartwright-postgres-'),
    port: PORTS.postgres,
  });
  const config = writeConfig();
  const replica = port => new Replica({ port, folder, config, token: TOKEN });
  first = replica(PORTS.first);
  // The first brings the tables up to date; both at once is not what is tested here.
  await first.ready();
  second = replica(PORTS.second);
  await second.ready();
  await waitFor('the catalog knows the services', async () => {
    const { totalItems } = await first.get(
      '/catalog/entities/by-query?filter=kind=component&limit=0',
    );
    return totalItems === SERVICES;
  });
});

after(async () => {
  await first?.kill();
  await second?.kill();
  postgres?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('a fleet is regenerated by both replicas, each service once, though one of them is killed half way', async t => {
  const request = { select: { systems: ['fleet'] }, requestKey: 'test' };
  const { id, jobs } = await first.post('/chartwright/v1/fleet/runs', request);
  assert.equal(jobs.length, SERVICES);

  const half = await waitFor('both work, and half is done', async () => {
    const run = await second.get(`/chartwright/v1/fleet/runs/${id}`);
    const done = run.jobs.filter(isDone);
    // The one that was given the run is the one that dies, in the middle of a job.
    const inTheMiddle = run.jobs.some(
      ({ state, worker }) =>
        state === 'running' && worker.endsWith(`:${first.child.pid}`),
    );
    const both = new Set(done.map(({ worker }) => worker)).size === 2;
    if (run.state !== 'running') return run;
    return done.length >= SERVICES / 2 && both && inTheMiddle && run;
  });
  assert.equal(half.state, 'running', 'one had to die half way');
  await first.kill();
  const workers = new Set(half.jobs.filter(isDone).map(({ worker }) => worker));
  t.diagnostic(
    `killed the first backend after ${
      half.jobs.filter(isDone).length
    } of ${SERVICES}`,
  );
  assert.equal(workers.size, 2, 'both had finished services');

  const run = await waitFor('the other does the rest', async () => {
    const now = await second.get(`/chartwright/v1/fleet/runs/${id}`);
    return now.state !== 'running' && now;
  });
  assert.deepEqual(
    run.jobs.filter(({ state }) => state !== 'proposed'),
    [],
  );
  assert.equal(run.state, 'done');
  assert.deepEqual(run.counts, { proposed: SERVICES });
  assert.deepEqual(
    run.jobs.map(({ entityRefs }) => entityRefs),
    names.map(name => [`component:default/${name}`]),
  );
  // What was done before the kill was not touched again.
  for (const job of half.jobs.filter(isDone)) {
    assert.deepEqual(
      run.jobs.find(each => each.id === job.id),
      job,
    );
  }
  assert.ok(
    run.jobs.some(({ attempts }) => attempts > 1),
    'what the first was at was taken over',
  );

  // The same request again is the same run.
  const again = await second.post('/chartwright/v1/fleet/runs', request);
  assert.equal(again.id, id);
});

test('every repository has one branch with one commit', () => {
  for (const name of names) {
    assert.equal(
      git(bare(name), 'rev-list', '--count', `main..${BRANCH}`).trim(),
      '1',
      name,
    );
    assert.match(
      git(bare(name), 'show', `${BRANCH}:chart/values.yaml`),
      /tag: 2\.0\.0/,
    );
    assert.deepEqual(
      git(bare(name), 'for-each-ref', '--format=%(refname)', 'refs/heads')
        .trim()
        .split('\n'),
      [`refs/heads/${BRANCH}`, 'refs/heads/main'],
    );
  }
});

test('what is known of each component can be read', async () => {
  const { items, total, facets, groups } = await second.get(
    '/chartwright/v1/fleet/components?drift=true&system=fleet&group=system&sort=name&limit=100',
  );
  assert.equal(total, SERVICES);
  assert.deepEqual(facets.drift, [{ value: 'true', count: SERVICES }]);
  assert.deepEqual(
    groups.map(({ value, count, drifted }) => [value, count, drifted]),
    [['fleet', SERVICES, SERVICES]],
  );
  assert.deepEqual(
    items.map(({ entityRef }) => entityRef),
    names.map(name => `component:default/${name}`),
  );
  for (const { drift, findings } of items) {
    assert.equal(drift, true);
    assert.equal(findings.error, 0);
  }
});
