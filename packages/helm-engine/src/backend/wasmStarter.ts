import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { ArtefactInfo } from '../artefact/readArtefactInfo';
import { unpackWasmModule, unpackedFiles } from '../artefact/unpackWasmModule';
import type { StartBackend } from './Backend';
import { startWasmBackend } from './startWasmBackend';

/** Most functions of the engine are never called: V8 checks one when it is called first. The checksum vouches for them. */
const LAZY_VALIDATION = '--wasm-lazy-validation';

/** V8's settings without its optimizing compiler for WebAssembly; the first alone only compiles as late as possible. */
const BASELINE_ONLY = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** Starts engines in threads of their own. The setting of V8 is one for the whole process. */
export function wasmStarter(
  directory: string,
  info: ArtefactInfo,
  lifetime: 'short' | 'long' = 'long',
): StartBackend {
  setFlagsFromString(LAZY_VALIDATION);
  if (lifetime === 'short') {
    BASELINE_ONLY.forEach(flag => setFlagsFromString(flag));
  }
  const workerFile = join(directory, 'assets', 'worker.cjs');
  const unpacked = {
    files: unpackedFiles(directory, info),
    sha256: info.wasm.sha256,
    bytes: info.wasm.bytes,
  };
  const start = (engine: typeof unpacked | Promise<WebAssembly.Module>) =>
    startWasmBackend(workerFile, engine, () =>
      unpackWasmModule(directory, info),
    );
  // The first thread compiles the module, off this one; the others share it.
  let module: Promise<WebAssembly.Module> | undefined;
  return async () => {
    if (module) {
      return (await start(module)).backend;
    }
    const first = start(unpacked);
    module = first.then(started => started.module);
    try {
      return (await first).backend;
    } catch (error) {
      // The next start tries anew.
      module = undefined;
      throw error;
    }
  };
}
