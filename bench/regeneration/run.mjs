#!/usr/bin/env node
/**
 * Measures regeneration beside `copier update` and `cruft update` on the same files with the same edits, and over a fleet,
 * and writes the tables in README.md beside this file.
 *
 *   npm run bench -- regeneration           everything (some minutes, 2 GB in the folder for temporary files)
 *   npm run bench -- regeneration --quick   three projects and a fleet of 50, nothing written
 *   npm run bench -- regeneration --only projects   one of the two parts: projects or fleets
 */
import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { isThere, measure, medianOf, sumOf } from '../measure.mjs';
import { asRepositories, writeNextLibrary, writeSystems } from './fleet.mjs';
import { copier, cruft } from './peers.mjs';
import { commit, document, edit, losses, sharedFiles } from './projects.mjs';
import { fleetsTable, projectsTable } from './table.mjs';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const here = fileURLToPath(new URL('.', import.meta.url));
const cli = join(here, '..', '..', 'packages', 'cli', 'bin', 'chartwright');
const scratch = join(tmpdir(), `chartwright-bench-regeneration.${process.pid}`);
const load = loadavg();
const say = text => process.stderr.write(`${text}\n`);
const chartwright = (args, expected = [0]) =>
  measure(process.execPath, [cli, ...args], {
    expected,
    env: { XDG_STATE_HOME: join(scratch, 'state') },
  });

const PROJECTS = values.quick ? 3 : 20;
/** One process over all projects is short; the median of several, each over projects of its own, is not a matter of luck. */
const ROUNDS = values.quick ? 1 : 3;
const FLEETS = values.quick ? [25, 50] : [100, 300, 1000];

/** Generates a service into a folder. */
function generate(name, version, to) {
  const folder = join(scratch, 'documents', `${name}-${version}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'chartwright.yaml'), document(name, version));
  chartwright(['generate', '-f', join(folder, 'chartwright.yaml'), '-o', to]);
  return to;
}

/** Repositories that are edited, and whose documents ask for the second version. */
function projects(folder) {
  const made = Array.from({ length: PROJECTS }, (_, index) => {
    const name = `orders-${index}`;
    const project = generate(name, 1, join(folder, name));
    edit(project);
    commit(project, 'Generated and edited');
    writeFileSync(join(project, 'chartwright.yaml'), document(name, 2));
    return project;
  });
  return { folder, made };
}

/** Updates projects in one process, and others in a process each. */
function compareProjects(engines) {
  const versions = [1, 2].map(version =>
    generate('orders', version, join(scratch, `orders-v${version}`)),
  );
  const own = engines.flatMap(engine => {
    const together = [];
    const one = medianOf(
      ROUNDS,
      () =>
        chartwright([
          'fleet',
          'regenerate',
          together.at(-1).folder,
          '--engine',
          engine,
        ]),
      () => {
        const folder = `together-${engine}-${together.length}`;
        together.push(projects(join(scratch, folder)));
      },
    );
    const alone = projects(join(scratch, `alone-${engine}`));
    const each = sumOf(
      alone.made.map(project =>
        chartwright(['regenerate', project, '--engine', engine]),
      ),
    );
    return [
      {
        name: `\`chartwright fleet regenerate\`, ${engine}`,
        engine,
        run: one,
        lost: together.flatMap(({ made }) => made).flatMap(losses).length,
      },
      {
        name: `\`chartwright regenerate\`, a process each, ${engine}`,
        run: each,
        lost: alone.made.flatMap(losses).length,
      },
    ];
  });
  const peers = Object.entries({ copier, cruft }).flatMap(([tool, update]) => {
    say(tool);
    const result = update(versions, scratch, PROJECTS);
    return result ? [{ name: `\`${tool} update\``, tool, ...result }] : [];
  });
  return {
    files: sharedFiles(versions[0]).length,
    projects: PROJECTS,
    own,
    peers,
  };
}

/** Fleets of several sizes: with nothing to do, and with a next version of the library chart. */
function measureFleets(engines) {
  const library = join(scratch, 'library');
  const version = writeNextLibrary(library);
  const biggest = Math.max(...FLEETS);
  say(`${biggest} repositories`);
  const all = join(scratch, 'fleet');
  const systems = writeSystems(join(scratch, 'systems'), biggest);
  for (const { name, file } of systems) {
    chartwright(['generate', '-f', file, '-o', join(all, name)]);
    rmSync(join(all, name, name), { recursive: true });
    asRepositories(join(all, name));
  }
  const runs = [];
  for (const count of FLEETS) {
    const folder = count === biggest ? all : join(scratch, `fleet-${count}`);
    if (count !== biggest) {
      for (const { name } of systems.slice(0, count / 25)) {
        cpSync(join(all, name), join(folder, name), { recursive: true });
      }
    }
    const upgrade = ['--library', library, '--to', version];
    const measured = (name, args, expected) => {
      say(`${count}: ${name}`);
      const run = chartwright(
        ['fleet', 'regenerate', folder, ...args],
        expected,
      );
      runs.push({ count, name, run });
      say(
        `  ${run.wall.toFixed(1)} s, CPU ${run.cpu?.toFixed(
          1,
        )} s, ${run.peak?.toFixed(0)} MiB`,
      );
    };
    measured('nothing to do', []);
    for (const engine of engines) {
      measured(
        `next library, planned and rendered before and after, ${engine}`,
        [...upgrade, '--check', '--engine', engine],
        [3],
      );
    }
    // Writing is the same a repository in a fleet of any size.
    if (count === Math.min(...FLEETS)) {
      measured(
        `next library, planned, rendered and written, ${engines.at(-1)}`,
        [...upgrade, '--engine', engines.at(-1)],
      );
      measured('up to date after that', upgrade);
    }
  }
  return runs;
}

try {
  const hasNative =
    readFileSync(cli, 'utf8') &&
    isThere(join(here, '../../packages/helm-engine/bin/helm-engine'));
  if (!hasNative)
    say(
      'no native engine (npm run build:engine): only WebAssembly is measured',
    );
  const engines = hasNative ? ['wasm', 'native'] : ['wasm'];
  const parts = {
    projects: () => projectsTable(compareProjects(engines), load),
    fleets: () => fleetsTable(measureFleets(engines), load),
  };
  for (const [part, text] of Object.entries(parts)) {
    if (values.only === undefined || values.only === part) {
      const figures = text();
      process.stdout.write(`${figures}\n\n`);
      if (!values.quick) writeIntoReadme(part, figures);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function writeIntoReadme(part, figures) {
  const path = join(here, 'README.md');
  const written = readFileSync(path, 'utf8').replace(
    new RegExp(`(<!-- ${part} -->\\n)[\\s\\S]*(<!-- end of ${part} -->)`),
    (_, start, end) => `${start}\n${figures}\n\n${end}`,
  );
  writeFileSync(path, prettier.format(written, { parser: 'markdown' }));
}
