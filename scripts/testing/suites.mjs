import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../paths.mjs';
import { besidePostgres } from './besidePostgres.mjs';
import { findChromium } from './chromium.mjs';
import { countJest, countPlaywright, countTap } from './counts.mjs';
import { findPostgres } from './replicas/postgres.mjs';

const bin = name => fromRoot('node_modules', '.bin', name);

function scriptTests(folder = fromRoot('scripts')) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return scriptTests(full);
    return entry.name.endsWith('.test.mjs') ? [full] : [];
  });
}

/** Node's own test runner, with its words for people on the terminal and a report for the figures. */
const nodeTest = report => [
  '--test',
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=tap',
  `--test-reporter-destination=${report}`,
];

/**
 * Every suite, quick ones first:
 * - `args(report)`: what to give to Node; `report` is the file to write the suite's report to;
 * - `count(text)`: the figures that a report's text holds; without it the exit code is the one test;
 * - `env(report)`: more environment variables;
 * - `beside()`: starts what runs beside it, and resolves to more environment variables and how to stop it;
 * - `absent()`: why it cannot run on this machine, if so;
 * - `minutes`: when it is given up: five times of what it takes, since a machine that is busy with others is that slow.
 */
export const suites = [
  {
    name: 'scripts',
    title: 'Scripts',
    minutes: 10,
    args: report => [...nodeTest(report), ...scriptTests()],
    count: countTap,
  },
  {
    name: 'format',
    title: 'Formatting',
    minutes: 15,
    args: () => [bin('prettier'), '--check', '--loglevel', 'warn', '.'],
  },
  {
    name: 'tsc',
    title: 'Types',
    minutes: 30,
    args: () => [bin('tsc')],
  },
  {
    name: 'lint',
    title: 'Lint',
    minutes: 30,
    args: () => [bin('backstage-cli'), 'repo', 'lint', '--max-warnings', '0'],
  },
  {
    name: 'lint-scripts',
    title: 'Lint of the scripts',
    minutes: 10,
    args: () => [bin('eslint'), '--ext', '.mjs,.cjs', 'scripts', 'bench'],
  },
  {
    name: 'jest',
    title: 'Unit, property and chart tests',
    minutes: 60,
    args: report => [
      bin('backstage-cli'),
      'repo',
      'test',
      '--maxWorkers=2',
      '--workerIdleMemoryLimit=1500M',
      // Jest's own 5 seconds are short for a test that starts a backend on a busy machine.
      '--testTimeout=300000',
      '--watchAll=false',
      '--json',
      `--outputFile=${report}`,
    ],
    count: text => countJest(JSON.parse(text)),
    beside: besidePostgres,
  },
  {
    name: 'replicas',
    title: 'Two backends on one PostgreSQL',
    minutes: 20,
    absent: () =>
      findPostgres()
        ? undefined
        : 'no PostgreSQL on this machine (Debian: apt-get install postgresql)',
    args: report => [
      ...nodeTest(report),
      fromRoot('scripts', 'testing', 'replicas', 'fleet.mjs'),
    ],
    count: countTap,
  },
  {
    name: 'e2e',
    title: 'Journeys in a browser',
    minutes: 45,
    absent() {
      if (!existsSync(fromRoot('e2e-tests'))) return 'there is no e2e-tests';
      return findChromium()
        ? undefined
        : 'no Chromium on PATH (Debian: apt-get install chromium; else set CHARTWRIGHT_CHROMIUM)';
    },
    args: () => [bin('playwright'), 'test'],
    env: report => ({
      CHARTWRIGHT_CHROMIUM: findChromium(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    }),
    count: text => countPlaywright(JSON.parse(text)),
  },
];
