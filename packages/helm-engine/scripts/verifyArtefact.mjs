#!/usr/bin/env node
/**
 * Rebuilds the committed engine with Go and fails when its bytes differ. Without Go it says so and checks only that the
 * committed files belong to the committed sources; with --require-go that is a failure.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import {
  buildWasm,
  hasGo,
  packageDirectory,
  sha256,
  sourcesHash,
} from './goBuild.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

const REBUILD =
  'run `npm run build:engine` and commit packages/helm-engine/assets';

function asset(name) {
  return readFileSync(join(packageDirectory, 'assets', name));
}

/** What is wrong with the committed files on their own. */
function inconsistencies(info) {
  const unpacked = brotliDecompressSync(asset('helm-engine.wasm.br'));
  return [
    info.sources !== sourcesHash() &&
      `the Go sources have changed since the engine was built: ${REBUILD}`,
    info.wasm.sha256 !== sha256(unpacked) &&
      `helm-engine.wasm.br does not have the checksum in helm-engine.json: ${REBUILD}`,
  ].filter(Boolean);
}

/** What a fresh build has different. */
async function differences(info) {
  const built = sha256(await buildWasm());
  return [
    built !== info.wasm.sha256 &&
      `a fresh build has SHA-256 ${built}, the committed engine ${info.wasm.sha256}: ${REBUILD}`,
    thirdPartyNotices() !== asset('THIRD_PARTY_NOTICES.txt').toString() &&
      `THIRD_PARTY_NOTICES.txt is out of date: ${REBUILD}`,
  ].filter(Boolean);
}

const info = JSON.parse(asset('helm-engine.json').toString());
const faults = inconsistencies(info);
if (hasGo()) {
  faults.push(...(await differences(info)));
} else if (process.argv.includes('--require-go')) {
  faults.push('Go is not installed, so the engine cannot be rebuilt');
} else {
  console.warn(
    'SKIPPED: Go is not installed, so the committed engine was not rebuilt and compared.',
  );
}
for (const fault of faults) {
  console.error(fault);
}
if (faults.length > 0) {
  process.exitCode = 1;
} else {
  console.log('The committed engine is that of the sources.');
}
