#!/usr/bin/env node
/**
 * Builds the engine from its Go sources: the committed WebAssembly module with its checksum and licence notices, and the
 * native executable for this machine.
 *
 *   build.mjs            both
 *   build.mjs wasm       the committed files only
 *   build.mjs native     the executable only
 */
import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import {
  buildNative,
  buildWasm,
  go,
  hasGo,
  moduleVersion,
  packageDirectory,
  sha256,
  sourcesHash,
} from './goBuild.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

const assets = join(packageDirectory, 'assets');
const bin = join(packageDirectory, 'bin');

function writeWhole(file, content) {
  writeFileSync(`${file}.partial`, content);
  renameSync(`${file}.partial`, file);
}

function compress(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** What the engine reports of itself, from the module graph. */
function versions() {
  const [, minor] = moduleVersion('k8s.io/client-go').split('.');
  return {
    helm: moduleVersion('helm.sh/helm/v4').replace(/^v/, ''),
    go: go(['env', 'GOVERSION']).trim(),
    // Helm derives its default Kubernetes version from client-go's in the same way.
    kubernetes: `v1.${minor}.0`,
  };
}

async function wasm(sources) {
  console.log('building the WebAssembly engine ...');
  const bytes = await buildWasm();
  const info = {
    ...versions(),
    sources,
    wasm: { sha256: sha256(bytes), bytes: bytes.length },
  };
  console.log('compressing (about a minute) ...');
  const compressed = compress(bytes);
  mkdirSync(assets, { recursive: true });
  writeWhole(join(assets, 'helm-engine.wasm.br'), compressed);
  writeWhole(
    join(assets, 'helm-engine.json'),
    `${JSON.stringify(info, undefined, 2)}\n`,
  );
  writeWhole(join(assets, 'THIRD_PARTY_NOTICES.txt'), thirdPartyNotices());
  console.log(
    `assets/helm-engine.wasm.br: ${compressed.length} bytes, ${bytes.length} unpacked`,
  );
}

function native(sources) {
  console.log('building the native engine ...');
  mkdirSync(bin, { recursive: true });
  const file = join(
    bin,
    process.platform === 'win32' ? 'helm-engine.exe' : 'helm-engine',
  );
  buildNative(`${file}.partial`);
  chmodSync(`${file}.partial`, 0o755);
  renameSync(`${file}.partial`, file);
  const { platform, arch } = process;
  writeWhole(
    join(bin, 'helm-engine.json'),
    `${JSON.stringify({ sources, platform, arch }, undefined, 2)}\n`,
  );
  console.log(`bin/helm-engine: built for ${platform}-${arch}`);
}

if (!hasGo()) {
  console.error(
    'Go is not installed. The committed WebAssembly engine works without it; to build, install Go (https://go.dev/dl).',
  );
  process.exitCode = 1;
} else {
  const what = process.argv[2] ?? 'all';
  const sources = sourcesHash();
  if (what === 'all' || what === 'wasm') {
    await wasm(sources);
  }
  if (what === 'all' || what === 'native') {
    native(sources);
  }
}
