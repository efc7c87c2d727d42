import * as fs from 'node:fs';
import path from 'node:path';
import { fromRoot, memory, root } from '../paths.mjs';
import { rightNode } from './rightNode.mjs';
import { SetupError } from './SetupError.mjs';
import { fingerprint } from './sources.mjs';
import { yarnEnvironment } from './yarnEnvironment.mjs';

// Yarn writes it last, so its presence means that an install came to its end.
const installed = fromRoot('node_modules', '.yarn-state.yml');

const unfinished = path.join(memory, 'packages-unfinished');

// Measured: 2.0 GiB of packages.
const bytesNeeded = 2.5 * 1024 ** 3;

/** The package.json files of the workspaces, as paths from the root. */
export function workspaceManifests() {
  return ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(fromRoot(folder))
      .map(name => `${folder}/${name}/package.json`)
      .filter(manifest => fs.existsSync(fromRoot(manifest))),
  );
}

function checkSpace() {
  if (fs.existsSync(fromRoot('node_modules'))) return;
  // Node 18 has it only from 18.15 on.
  if (!fs.statfsSync) return;
  const { bavail, bsize } = fs.statfsSync(root);
  const free = bavail * bsize;
  if (free >= bytesNeeded) return;
  const gib = bytes => (bytes / 1024 ** 3).toFixed(1);
  throw new SetupError(
    `The disk is too full: ${gib(
      free,
    )} GiB are free in ${root}, the packages take ${gib(bytesNeeded)} GiB.`,
    'Free some space, then run the same command again.',
  );
}

const writing = 'writing node_modules';
const phases = {
  'Resolution step': 'reading yarn.lock',
  'Fetch step': 'fetching packages',
  'Link step': writing,
};

/** What Yarn is doing, read off a line of its output. */
export function yarnPhase(line) {
  const [, step] = /┌ (.+)$/.exec(line) ?? [];
  return phases[step];
}

/** Every package of yarn.lock in node_modules. */
export const packagesStep = {
  name: 'packages',
  title: 'Packages',
  sources: () =>
    fingerprint(
      root,
      ['package.json', 'yarn.lock', '.yarnrc.yml', ...workspaceManifests()],
      `${process.platform} ${process.arch}`,
    ),
  present: () => fs.existsSync(installed),
  async run({ progress, command }) {
    checkSpace();
    // What an interrupted install left behind is written anew, whole; else Yarn changes only what differs.
    if (fs.existsSync(unfinished)) fs.rmSync(installed, { force: true });
    const yarn = fs.readdirSync(fromRoot('.yarn', 'releases'))[0];
    await command(
      rightNode(),
      [fromRoot('.yarn', 'releases', yarn), 'install', '--immutable'],
      {
        cwd: root,
        env: yarnEnvironment(process.env),
        onLine: line => {
          const phase = yarnPhase(line);
          if (!phase) return;
          progress.detail(phase);
          if (phase === writing) fs.writeFileSync(unfinished, '');
        },
      },
    );
    fs.rmSync(unfinished, { force: true });
  },
};
