import { randomUUID } from 'node:crypto';
import { promises as fileSystem } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { ArtefactInfo } from './readArtefactInfo';

/** The places where the engine may lie unpacked. */
export function unpackedFiles(
  packageDirectory: string,
  info: ArtefactInfo,
): string[] {
  return cacheDirectories(packageDirectory).map(directory =>
    join(directory, fileNameOf(info)),
  );
}

function fileNameOf(info: ArtefactInfo): string {
  return `helm-engine-${info.wasm.sha256.slice(0, 16)}.wasm`;
}

/**
 * Unpacks and compiles the engine.
 *
 * @remarks
 * The committed module is compressed; unpacking takes longer than everything else at the start, so the unpacked one is
 * kept in a cache: in the package, or the user's cache where the package cannot be written. Where neither can, it is
 * unpacked each time. What is compiled has the committed checksum, here and where it is read from the cache.
 */
export async function unpackWasmModule(
  packageDirectory: string,
  info: ArtefactInfo,
): Promise<WebAssembly.Module> {
  const compressed = await fileSystem.readFile(
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
  for (const file of unpackedFiles(packageDirectory, info)) {
    if (await writeWhole(file, bytes)) {
      await removeOthers(join(packageDirectory, '.cache'), fileNameOf(info));
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
  const files = await fileSystem.readdir(directory).catch(() => []);
  const others = files.filter(
    name => /^helm-engine-[0-9a-f]+\.wasm$/.test(name) && name !== fileName,
  );
  await Promise.all(
    others.map(name =>
      fileSystem.rm(join(directory, name), { force: true }).catch(() => {}),
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
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
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
async function writeWhole(file: string, bytes: Uint8Array): Promise<boolean> {
  const partial = `${file}.${randomUUID()}`;
  try {
    await fileSystem.mkdir(dirname(file), { recursive: true });
    await fileSystem.writeFile(partial, bytes);
    await fileSystem.rename(partial, file);
    return true;
  } catch {
    await fileSystem.rm(partial, { force: true }).catch(() => {});
    return false;
  }
}
