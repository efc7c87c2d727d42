import { lazyModules } from './lazyModules.mjs';
import { leanGrafanaSdk } from './leanGrafanaSdk.mjs';

/** How the command and what is measured in bench/ are bundled with esbuild: for Node.js, with every dependency inside. */
export const bundleOptions = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  conditions: ['import', 'node'],
  plugins: [lazyModules, leanGrafanaSdk],
};
