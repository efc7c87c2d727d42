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
function flags() {
  // As Helm's releases do: without it .Capabilities.HelmVersion knows only the minor version.
  const version = `helm.sh/helm/v4/internal/version.version=${moduleVersion(
    'helm.sh/helm/v4',
  )}`;
  return [
    '-trimpath',
    '-buildvcs=false',
    '-mod=readonly',
    `-ldflags=-s -w -buildid= -X ${version}`,
  ];
}

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

/** The version of a module that the engine is built from, with its "v". */
export function moduleVersion(path) {
  return go(['list', '-m', '-f', '{{.Version}}', path]).trim();
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
    go(['build', ...flags(), '-buildmode=c-shared', '-o', file, '.'], {
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
  go(['build', ...flags(), '-o', file, '.']);
}

/** SHA-256 over everything that the engine is made from: the Go sources, the pinned versions, the snapshot. */
export function sourcesHash() {
  const files = [
    ...filesBelow(goDirectory),
    ...['goBuild.mjs', 'takeSnapshot.mjs', 'wasmBinary.mjs'].map(name =>
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
