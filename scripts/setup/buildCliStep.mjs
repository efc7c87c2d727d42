import { existsSync } from 'node:fs';
import { fromRoot, root } from '../paths.mjs';
import { environmentFor, rightNode } from './rightNode.mjs';
import { fingerprint } from './sources.mjs';

/** The `chartwright` command as one bundle, so that it starts fast. */
export const buildCliStep = {
  name: 'cli',
  title: 'The chartwright command',
  sources: () =>
    fingerprint(root, [
      'charts/chartwright',
      'charts/chartwright-system',
      'packages/cli/bin',
      'packages/cli/bundle.mjs',
      'packages/cli/bundleOptions.mjs',
      'packages/cli/lazyModules.mjs',
      'packages/cli/lazyPromql.mjs',
      'packages/cli/leanGrafanaSdk.mjs',
      'packages/cli/package.json',
      'packages/cli/packedSchemas.mjs',
      'packages/cli/src',
      'packages/cli/warmUp.cjs',
      'packages/core/assets',
      'packages/core/src',
      'packages/helm-engine/src',
      'plugins/chartwright-common/src',
      'yarn.lock',
    ]),
  present: () =>
    existsSync(fromRoot('packages', 'cli', 'dist', 'chartwright.cjs')),
  async run({ command }) {
    const node = rightNode();
    await command(node, [fromRoot('packages', 'cli', 'bundle.mjs')], {
      cwd: fromRoot('packages', 'cli'),
      env: environmentFor(node),
    });
  },
};
