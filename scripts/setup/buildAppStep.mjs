import { existsSync } from 'node:fs';
import { fromRoot, root } from '../paths.mjs';
import { environmentFor, rightNode } from './rightNode.mjs';
import { fingerprint } from './sources.mjs';

/** The portal's pages, built once, so that the backend serves them by itself. */
export const buildAppStep = {
  name: 'app',
  title: 'The portal’s pages',
  sources: () =>
    fingerprint(root, [
      'packages/app',
      'plugins/chartwright',
      'plugins/chartwright-common',
      'tsconfig.json',
      'yarn.lock',
    ]),
  present: () => existsSync(fromRoot('packages', 'app', 'dist', 'index.html')),
  async run({ command }) {
    const node = rightNode();
    await command(
      node,
      [
        fromRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
        'package',
        'build',
      ],
      { cwd: fromRoot('packages', 'app'), env: environmentFor(node) },
    );
  },
};
