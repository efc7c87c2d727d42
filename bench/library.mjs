import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The core as a module, bundled from the sources as they are: what the warm measurements call. */
export async function loadLibrary() {
  const outfile = join(here, 'dist', 'core.mjs');
  mkdirSync(join(here, 'dist'), { recursive: true });
  await build({
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
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    logLevel: 'warning',
    mainFields: ['module', 'main'],
    conditions: ['import', 'node'],
    define: {
      __filename: 'import.meta.filename',
      __dirname: 'import.meta.dirname',
    },
    banner: {
      js: "import{createRequire as cwRequire}from'node:module';const require=cwRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile).href);
}
