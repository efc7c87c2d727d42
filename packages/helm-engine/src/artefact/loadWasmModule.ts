import { randomUUID, webcrypto } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { ArtefactInfo } from './readArtefactInfo';

/**
 * Compiles the engine.
 *
 * @remarks
 * The committed module is compressed; unpacking takes longer than everything else at the start, so the unpacked one is
 * kept in a cache: in the package, or the user's cache where the package cannot be written. Where neither can, it is
 * unpacked each time. What is compiled has the committed checksum, wherever it came from.
 */
export async function loadWasmModule(
  packageDirectory: string,
  info: ArtefactInfo,
): Promise<WebAssembly.Module> {
  const fileName = `helm-engine-${info.wasm.sha256.slice(0, 16)}.wasm`;
  const caches = cacheDirectories(packageDirectory).map(directory => ({
    directory,
    file: join(directory, fileName),
  }));
  for (const { file } of caches) {
    const module = await readFile(file).then(
      bytes => compileVerified(bytes, info),
      () => undefined,
    );
    if (module) {
      return module;
    }
  }
  const compressed = await readFile(
    join(packageDirectory, 'assets', 'helm-engine.wasm.br'),
  );
  const bytes = await promisify(brotliDecompress)(compressed, {
    maxOutputLength: info.wasm.bytes,
  });
  const module = await compileVerified(bytes, info);
  if (!module) {
    throw new Error(
      `assets/helm-engine.wasm.br of @chartwright/helm-engine does not have the checksum in assets/helm-engine.json: install the package anew`,
    );
  }
  for (const { directory, file } of caches) {
    if (await writeWhole(directory, file, bytes)) {
      await removeOthers(join(packageDirectory, '.cache'), fileName);
      break;
    }
  }
  return module;
}

/** Removes the engines of former versions from the package's own cache; the user's cache may serve other versions. */
async function removeOthers(
  directory: string,
  fileName: string,
): Promise<void> {
  const files = await readdir(directory).catch(() => []);
  const others = files.filter(
    name => /^helm-engine-[0-9a-f]+\.wasm$/.test(name) && name !== fileName,
  );
  await Promise.all(
    others.map(name =>
      rm(join(directory, name), { force: true }).catch(() => {}),
    ),
  );
}

/** Compiles while the checksum is computed; undefined when it is another one. */
async function compileVerified(
  bytes: Buffer,
  info: ArtefactInfo,
): Promise<WebAssembly.Module | undefined> {
  if (bytes.length !== info.wasm.bytes) {
    return undefined;
  }
  const compiled = WebAssembly.compile(bytes);
  // Of damaged bytes the checksum tells more than the compiler's complaint.
  compiled.catch(() => {});
  const digest = await webcrypto.subtle.digest('SHA-256', bytes);
  return Buffer.from(digest).toString('hex') === info.wasm.sha256
    ? compiled
    : undefined;
}

function cacheDirectories(packageDirectory: string): string[] {
  return [
    join(packageDirectory, '.cache'),
    join(
      process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
      'chartwright',
    ),
  ];
}

/** Writes a file so that nobody sees half of it; false when it cannot be written. */
async function writeWhole(
  directory: string,
  file: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const partial = `${file}.${randomUUID()}`;
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, file);
    return true;
  } catch {
    await rm(partial, { force: true }).catch(() => {});
    return false;
  }
}
