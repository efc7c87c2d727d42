import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from '../packages/cli/bundleOptions.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The core as a module, bundled from the sources as they are: what the warm measurements call. */
export async function loadLibrary() {
  const outfile = join(here, 'dist', 'core.cjs');
  await build({
    ...bundleOptions,
    stdin: {
      contents: `
        export * from '@chartwright/core/check';
        export * from '@chartwright/core/files';
        export * from '@chartwright/core/generate';
        export * from '@chartwright/core/render';
        export { createHelmEngine } from '@chartwright/helm-engine';`,
      resolveDir: join(here, '..', 'packages', 'cli'),
    },
    outfile,
  });
  return createRequire(import.meta.url)(outfile);
}
