#!/usr/bin/env node
/**
 * Measures the command and the core beside helm and kubeconform on the same charts, and writes the table in README.md.
 *
 *   npm run bench            everything (some minutes)
 *   npm run bench -- --quick one service and ten, nothing written
 *   npm run bench -- portal         the portal's backend under load; see portal/run.mjs
 *   npm run bench -- regeneration   regeneration beside its peers, and over a fleet; see regeneration/README.md
 */
import {
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { serviceDocument, writeSystem } from './corpus.mjs';
import { loadLibrary } from './library.mjs';
import { measure, medianOf, medianRun } from './measure.mjs';
import { peers } from './peers.mjs';
import { writeStrictSchemas } from './strictSchemas.mjs';
import { table } from './table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    // Read by the benchmark of regeneration.
    only: { type: 'string' },
  },
});
if (positionals.includes('regeneration')) {
  await import('./regeneration/run.mjs');
  process.exit();
}
if (positionals.includes('portal')) {
  await import('./portal/run.mjs');
  process.exit();
}
const here = fileURLToPath(new URL('.', import.meta.url));
const cli = join(here, '..', 'packages', 'cli', 'bin', 'chartwright');
const scratch = join(tmpdir(), `chartwright-bench.${process.pid}`);
const out = join(scratch, 'out');
const load = loadavg();
const say = text => process.stderr.write(`${text}\n`);

const chartwright = (args, options) =>
  measure(process.execPath, [cli, ...args], options);
/**
 * Puts what the round before wrote aside: ext4 looks for minutes for inodes that were not deleted lately, so that a round
 * after a deletion would pay for it.
 */
let aside = 0;
const emptyOut = () => {
  if (existsSync(out)) renameSync(out, `${out}-${(aside += 1)}`);
};

try {
  const core = await loadLibrary();
  const native = await hasNative(core);
  const engines = native ? ['wasm', 'native'] : ['wasm'];
  if (!native)
    say(
      'no native engine (npm run build:engine): only WebAssembly is measured',
    );
  const figures = { cold: [], warm: [], many: [], ratios: [] };

  say('one service, cold');
  const lone = writeLone();
  const rounds = values.quick ? 3 : 7;
  const cold = (name, args, before = () => {}) => {
    // In turns with a process that does nothing, so that both have the same minutes of the machine.
    const empty = [];
    const run = medianOf(
      rounds,
      () => chartwright(args),
      () => {
        before();
        empty.push(measure(process.execPath, ['-e', '0']));
      },
    );
    figures.cold.push({ name, run, empty: medianRun(empty) });
    return run;
  };
  cold('`--help`', ['--help']);
  cold('`version`', ['version']);
  cold('`generate`', ['generate', '-f', lone, '-o', out], emptyOut);
  const whole = Object.fromEntries(
    engines.map(engine => [
      engine,
      cold(
        `\`generate --check\`, ${engine}`,
        ['generate', '-f', lone, '-o', out, '--check', '--engine', engine],
        emptyOut,
      ),
    ]),
  );
  for (const engine of engines) {
    cold(`\`render -e production\`, ${engine}`, [
      'render',
      out,
      '-e',
      'production',
      '--engine',
      engine,
    ]);
    cold(`\`check\`, ${engine}`, ['check', out, '--engine', engine]);
  }
  const single = peersOf(core, [out]);
  if (single) {
    figures.cold.push({ name: '`helm template` x3', run: single.rendered });
    if (single.pipeline)
      figures.cold.push({
        name: '`helm template` x3, `helm lint`, kubeconform x3',
        run: single.pipeline,
      });
    for (const engine of engines) {
      figures.ratios.push({
        name: `one service from cold, pipeline of helm and kubeconform / \`generate --check\` (${engine}), wall`,
        peer: single.pipeline?.wall,
        own: whole[engine].wall,
      });
    }
  }

  say('one service, warm');
  for (const engine of engines) {
    const warm = medianWarm(engine);
    figures.warm.push(warm);
    if (single) {
      figures.ratios.push({
        name: `one \`helm template\` process / one warm render (${engine}), wall`,
        peer: (single.rendered.wall / 3) * 1000,
        own: warm.single,
      });
    }
  }

  for (const count of values.quick ? [10] : [10, 50, 100]) {
    say(`${count} services`);
    const system = writeSystem(join(scratch, `many-${count}`), count);
    const own = {};
    for (const engine of engines) {
      own[engine] = medianOf(
        values.quick ? 1 : 3,
        () =>
          chartwright([
            'generate',
            '-f',
            system,
            '-o',
            out,
            '--check',
            '--engine',
            engine,
          ]),
        emptyOut,
      );
      figures.many.push({
        count,
        name: `chartwright, ${engine}`,
        run: own[engine],
      });
    }
    if (count === 50) continue;
    const folders = core
      .chartTargets(out)
      .map(({ folder }) => folder.replace(/\/chart$/, ''));
    const beside = peersOf(core, folders);
    if (!beside) continue;
    figures.many.push({
      count,
      name: '`helm template` x3',
      run: beside.rendered,
    });
    if (!beside.pipeline) continue;
    figures.many.push({
      count,
      name: '`helm template` x3, `helm lint`, kubeconform x3',
      run: beside.pipeline,
    });
    for (const engine of engines) {
      figures.ratios.push({
        name: `${count} services, pipeline of helm and kubeconform / chartwright (${engine}), which also generates`,
        peer: beside.pipeline.cpu ?? beside.pipeline.wall,
        own: own[engine].cpu ?? own[engine].wall,
      });
    }
  }

  const text = table(figures, load);
  process.stdout.write(`${text}\n`);
  if (!values.quick) writeIntoReadme(text);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The run of three whose service took the middle of the times. */
function medianWarm(engine) {
  const runs = [1, 2, 3].map(() => {
    const run = measure(process.execPath, [
      join(here, 'warm.mjs'),
      engine,
      '160',
    ]);
    return JSON.parse(run.stdout.trim().split('\n').at(-1));
  });
  return runs.sort((a, b) => a.all - b.all)[1];
}

async function hasNative(core) {
  const engine = await core.createHelmEngine({ prefer: 'native' });
  await engine.close();
  return engine.version.backend === 'native';
}

function writeLone() {
  const system = writeSystem(join(scratch, 'lone'), 1);
  const file = join(scratch, 'lone', 'services', 'svc-000.yaml');
  writeFileSync(file, serviceDocument('svc-000'));
  return system && file;
}

function peersOf(core, folders) {
  const targets = folders.flatMap(folder => core.chartTargets(folder));
  const store = core.SchemaStore.shared();
  const schemas = writeStrictSchemas(
    join(scratch, 'schemas'),
    store,
    store.kinds().map(name => {
      const parts = name.split('/');
      return [parts.slice(0, -1).join('/'), parts.at(-1)];
    }),
  );
  return peers(targets, schemas, join(scratch, 'manifests'));
}

function writeIntoReadme(text) {
  const path = join(here, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const marked = /(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/;
  if (!marked.test(readme))
    throw new Error(`${path} has no markers for the figures`);
  const written = readme.replace(
    marked,
    (_, start, end) => `${start}\n${text}\n\n${end}`,
  );
  writeFileSync(path, prettier.format(written, { parser: 'markdown' }));
}
