#!/usr/bin/env node
/**
 * Bundles the command into dist/: one small entry, and a chunk for each command that is loaded when it runs.
 * Says nothing when all is well.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = `${here}dist`;
const staging = `${here}dist.${process.pid}`;

try {
  await build({
    absWorkingDir: here,
    entryPoints: { chartwright: 'src/main.ts' },
    outdir: staging,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    sourcemap: 'linked',
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
  mkdirSync(dist, { recursive: true });
  rmSync(dist, { recursive: true, force: true });
  renameSync(staging, dist);
} catch (error) {
  rmSync(staging, { recursive: true, force: true });
  // esbuild has printed what is wrong with the sources; anything else is said here.
  if (!error?.errors) console.error(error);
  process.exitCode = 1;
}
