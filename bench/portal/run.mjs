/**
 * The portal's backend under load: people who preview at the same time, and the fleet page over many services. Prints figures
 * as JSON; nothing is asserted, for a busy machine says nothing about the code.
 *
 *   npm run bench -- portal                 50 clients for 60 s, 5,000 services (some minutes)
 *   npm run bench -- portal --quick         5 clients for 5 s, 200 services
 *   npm run bench -- portal --only previews (or fleet)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Backend } from './backend.mjs';
import { fleetPages, writeChecks, writeComponents } from './fleet.mjs';
import { previewAlone, previewLoad } from './previews.mjs';

const PORT = 7159;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const size = values.quick
  ? { clients: 5, seconds: 5, strokes: 5, services: 200 }
  : { clients: 50, seconds: 60, strokes: 20, services: 5_000 };
const wanted = part => values.only === undefined || values.only === part;
const say = text => process.stderr.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), 'chartwright-bench-portal-'));
const components = join(folder, 'components.yaml');
writeComponents(components, wanted('fleet') ? size.services : 1);
const backend = new Backend({
  folder,
  port: PORT,
  config: {
    backend: {
      // All clients have one address here.
      rateLimit: {
        plugin: { chartwright: { window: '1m', incomingRequestLimit: 1e9 } },
      },
    },
    chartwright: {
      localRepositories: { examples: [] },
      fleet: { driftCheck: { initialDelay: { hours: 12 } } },
    },
    // As it runs in production, but for the sign-in.
    auth: {
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    catalog: {
      locations: [{ type: 'file', target: components }],
    },
  },
});
try {
  const figures = {
    node: process.version,
    cores: availableParallelism(),
    loadBefore: loadavg(),
  };
  await backend.ready();
  if (wanted('previews')) {
    await previewAlone(backend, size.strokes);
    say('one person');
    figures.alone = await previewAlone(backend, size.strokes);
    say(`${size.clients} clients for ${size.seconds} s`);
    figures.previews = await previewLoad(backend, size);
  }
  if (wanted('fleet')) {
    say(`${size.services} services`);
    writeChecks(folder, size.services);
    await backend.eventLoopDelay();
    figures.fleet = {
      services: size.services,
      milliseconds: await fleetPages(backend, size.services),
      eventLoopDelay: await backend.eventLoopDelay(),
    };
  }
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await backend.stop();
  rmSync(folder, { recursive: true, force: true });
}
