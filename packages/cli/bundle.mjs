#!/usr/bin/env node
/**
 * Bundles the command into dist/, packs what it reads beside it, and runs it once so that V8's code of it lies there, too.
 * Says nothing when all is well.
 */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from './bundleOptions.mjs';
import { lazyModules } from './lazyModules.mjs';
import { lazyPromql } from './lazyPromql.mjs';
import { packedSchemas } from './packedSchemas.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const staging = join(here, `dist.${process.pid}`);

try {
  const options = {
    ...bundleOptions,
    absWorkingDir: here,
    outdir: staging,
    outExtension: { '.js': '.cjs' },
    // Names, too: an eighth of the time that loading takes. A fault's stack still has the places, for the source map.
    minify: true,
    legalComments: 'linked',
    sourcemap: 'linked',
  };
  await build({
    ...options,
    // A thread's first need is its port, which is no function.
    plugins: options.plugins.filter(plugin => plugin !== lazyModules),
    entryPoints: {
      writerThread: 'src/write/writerThread.ts',
      applierThread: 'src/write/applierThread.ts',
    },
  });
  await build({
    ...options,
    plugins: [...options.plugins, packedSchemas, lazyPromql],
    entryPoints: { chartwright: 'src/main.ts' },
    // Node's own wrapper of CommonJS, so that the text is compiled as it was read.
    banner: { js: Module.wrapper[0] },
    footer: { js: Module.wrapper[1] },
  });
  const bundle = join(staging, 'chartwright.cjs');
  writeFileSync(bundle, inAscii(readFileSync(bundle, 'utf8')));
  await pack(options);
  warmUp(bundle, 'samples');
  warmUp(bundle, 'code');
  mkdirSync(dist, { recursive: true });
  rmSync(dist, { recursive: true, force: true });
  renameSync(staging, dist);
} catch (error) {
  rmSync(staging, { recursive: true, force: true });
  // esbuild has printed what is wrong with the sources; anything else is said here.
  if (!error?.errors) console.error(error);
  process.exitCode = 1;
}

/** Writes what the bundle reads into one file each, by a program of its own: in the bundle they are read already. */
async function pack(options) {
  await build({
    ...options,
    entryPoints: {
      pack: '../core/src/packs/packInstallation.ts',
    },
    sourcemap: false,
    legalComments: 'none',
  });
  const program = join(staging, 'pack.cjs');
  createRequire(import.meta.url)(program).packInstallation(staging);
  rmSync(program);
}

/** Without what it leaves the command works as well, only later. */
function warmUp(bundle, what) {
  try {
    execFileSync(process.execPath, [join(here, 'warmUp.cjs'), bundle, what], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 120_000,
    });
  } catch (error) {
    console.error(`chartwright will start slowly: ${error.message}`);
  }
}

/** One byte a character, which V8 reads fastest. esbuild leaves others in regular expressions only. */
function inAscii(code) {
  return code.replace(
    /[^\0-\x7f]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
