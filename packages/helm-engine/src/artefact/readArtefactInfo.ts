import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `assets/helm-engine.json`: what the committed engine is, written by `scripts/build.mjs`. */
export interface ArtefactInfo {
  readonly helm: string;
  readonly go: string;
  readonly kubernetes: string;
  /** SHA-256 over the Go sources, in hex; a native executable carries the same when it was built from them. */
  readonly sources: string;
  /** The WebAssembly module, before compression. */
  readonly wasm: { readonly sha256: string; readonly bytes: number };
}

/** Reads what the committed engine is. */
export function readArtefactInfo(packageDirectory: string): ArtefactInfo {
  return JSON.parse(
    readFileSync(join(packageDirectory, 'assets', 'helm-engine.json'), 'utf8'),
  ) as ArtefactInfo;
}
