import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeSnapshot } from './takeSnapshot.mjs';

export const packageDirectory = dirname(
  dirname(fileURLToPath(import.meta.url)),
);
export const goDirectory = join(packageDirectory, 'go');

/** Flags that keep the machine's paths, the repository's state and debug tables out of the bytes. */
const FLAGS = [
  '-trimpath',
  '-buildvcs=false',
  '-mod=readonly',
  '-ldflags=-s -w -buildid=',
];

/** Runs go in the engine's module and returns what it prints. */
export function go(args, environment = {}) {
  return execFileSync('go', args, {
    cwd: goDirectory,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
    // The flags and the workspace of a user's own settings must not reach the bytes.
    env: {
      ...process.env,
      GOFLAGS: '',
      GOWORK: 'off',
      GOEXPERIMENT: '',
      CGO_ENABLED: '0',
      ...environment,
    },
  });
}

/** Whether Go is installed. */
export function hasGo() {
  try {
    go(['version']);
    return true;
  } catch {
    return false;
  }
}

/** Builds the WebAssembly module, initialized. */
export async function buildWasm() {
  const directory = mkdtempSync(join(tmpdir(), 'helm-engine-'));
  try {
    const file = join(directory, 'engine.wasm');
    go(['build', ...FLAGS, '-buildmode=c-shared', '-o', file, '.'], {
      GOOS: 'wasip1',
      GOARCH: 'wasm',
      GOWASM: '',
    });
    return await takeSnapshot(readFileSync(file));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Builds the executable for this machine. */
export function buildNative(file) {
  go(['build', ...FLAGS, '-o', file, '.']);
}

/** SHA-256 over everything that the engine is made from: the Go sources, the pinned versions, the snapshot. */
export function sourcesHash() {
  const files = [
    ...filesBelow(goDirectory),
    ...['takeSnapshot.mjs', 'wasmBinary.mjs'].map(name =>
      join(packageDirectory, 'scripts', name),
    ),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const content = readFileSync(file);
    hash
      .update(
        `${relative(packageDirectory, file).replaceAll('\\', '/')}\0${
          content.length
        }\0`,
      )
      .update(content);
  }
  return hash.digest('hex');
}

export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function filesBelow(directory) {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('_test.go'))
    .map(entry => join(entry.parentPath, entry.name));
}
