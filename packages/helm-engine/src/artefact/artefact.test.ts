import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNativeEngine } from './findNativeEngine';
import { locatePackage } from './locatePackage';
import { type ArtefactInfo, readArtefactInfo } from './readArtefactInfo';
import { unpackedFiles, unpackWasmModule } from './unpackWasmModule';

const packageDirectory = locatePackage();
const info = readArtefactInfo(packageDirectory);

let directory: string;
const environment = { ...process.env };
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'engine-'));
  process.env.XDG_CACHE_HOME = join(directory, 'user-cache');
  delete process.env.CHARTWRIGHT_HELM_ENGINE;
});
afterEach(() => {
  process.env = { ...environment };
  rmSync(directory, { recursive: true });
});

describe('the committed engine', () => {
  it('was built from the committed sources', () => {
    const script = join(packageDirectory, 'scripts', 'goBuild.mjs');
    const hash = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { sourcesHash } from ${JSON.stringify(
          script,
        )}; process.stdout.write(sourcesHash());`,
      ],
      { encoding: 'utf8' },
    );
    expect(hash).toBe(info.sources);
  });
});

describe('unpackWasmModule', () => {
  /** A package whose module is the smallest there is. */
  const smallest = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const small: ArtefactInfo = {
    ...info,
    wasm: {
      bytes: smallest.length,
      sha256: createHash('sha256').update(smallest).digest('hex'),
    },
  };
  // Brotli of those eight bytes.
  const compressed = Buffer.from('iwOAAGFzbQEAAAAD', 'base64');
  const cached = (...parts: string[]) =>
    join(
      directory,
      ...parts,
      `helm-engine-${small.wasm.sha256.slice(0, 16)}.wasm`,
    );

  beforeEach(() => {
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'assets', 'helm-engine.wasm.br'), compressed);
  });

  it('keeps the result where it is looked for, whole', async () => {
    expect(await unpackWasmModule(directory, small)).toBeInstanceOf(
      WebAssembly.Module,
    );
    expect(existsSync(cached('.cache'))).toBe(true);
    expect(readdirSync(join(directory, '.cache'))).toHaveLength(1);
    expect(unpackedFiles(directory, small)[0]).toBe(cached('.cache'));
  });

  it('removes what a former version has left', async () => {
    mkdirSync(join(directory, '.cache'));
    writeFileSync(join(directory, '.cache', 'helm-engine-00ff.wasm'), 'old');
    writeFileSync(join(directory, '.cache', 'other'), '');
    await unpackWasmModule(directory, small);
    expect(readdirSync(join(directory, '.cache')).sort()).toEqual(
      [`helm-engine-${small.wasm.sha256.slice(0, 16)}.wasm`, 'other'].sort(),
    );
  });

  it('uses the cache of the user where the package cannot be written', async () => {
    writeFileSync(join(directory, '.cache'), 'a file, not a directory');
    await unpackWasmModule(directory, small);
    expect(existsSync(cached('user-cache', 'chartwright'))).toBe(true);
  });

  it('works where nothing can be written', async () => {
    writeFileSync(join(directory, '.cache'), 'a file, not a directory');
    writeFileSync(join(directory, 'user-cache'), 'a file, not a directory');
    expect(await unpackWasmModule(directory, small)).toBeInstanceOf(
      WebAssembly.Module,
    );
  });

  it('refuses an engine that is not the one of the checksum', async () => {
    const other = { ...small, wasm: { ...small.wasm, sha256: 'f'.repeat(64) } };
    await expect(unpackWasmModule(directory, other)).rejects.toThrow(
      'does not have the checksum',
    );
  });
});

describe('findNativeEngine', () => {
  const executable = () => join(directory, 'bin', 'helm-engine');

  function install(built: Record<string, unknown>): void {
    mkdirSync(join(directory, 'bin'));
    writeFileSync(executable(), '');
    chmodSync(executable(), 0o755);
    writeFileSync(
      join(directory, 'bin', 'helm-engine.json'),
      JSON.stringify(built),
    );
  }
  const ours = () => ({
    sources: info.sources,
    platform: process.platform,
    arch: process.arch,
  });

  it('finds an executable of the same sources', () => {
    install(ours());
    expect(findNativeEngine(directory, info)).toBe(executable());
  });

  it.each([
    ['other sources', { sources: 'other' }],
    ['another machine', { arch: 'pdp11' }],
  ])('does not use one of %s', (_, difference) => {
    install({ ...ours(), ...difference });
    expect(findNativeEngine(directory, info)).toBeUndefined();
  });

  it('does not look for one when WebAssembly is preferred', () => {
    install(ours());
    expect(findNativeEngine(directory, info, 'wasm')).toBeUndefined();
  });

  it('does what the environment says', () => {
    process.env.CHARTWRIGHT_HELM_ENGINE = 'native';
    expect(() => findNativeEngine(directory, info, 'wasm')).toThrow(
      "run 'npm run build:engine'",
    );
    install(ours());
    expect(findNativeEngine(directory, info, 'wasm')).toBe(executable());
    process.env.CHARTWRIGHT_HELM_ENGINE = 'wasm';
    expect(findNativeEngine(directory, info)).toBeUndefined();
    process.env.CHARTWRIGHT_HELM_ENGINE = 'fast';
    expect(() => findNativeEngine(directory, info)).toThrow(
      "is 'fast', expected 'native' or 'wasm'",
    );
  });
});

describe('the package', () => {
  it('is found from a bundle beside it', () => {
    const installed = join(
      directory,
      'node_modules',
      '@chartwright',
      'helm-engine',
    );
    for (const file of ['package.json', join('assets', 'worker.cjs')]) {
      cpSync(join(packageDirectory, file), join(installed, file), {
        recursive: true,
      });
    }
    expect(locatePackage(join(directory, 'program', 'dist'))).toBe(installed);
    expect(() => locatePackage('/nowhere')).toThrow('A bundle needs');
  });
});
