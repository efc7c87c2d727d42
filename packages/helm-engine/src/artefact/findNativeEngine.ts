import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArtefactInfo } from './readArtefactInfo';

const VARIABLE = 'CHARTWRIGHT_HELM_ENGINE';

/**
 * The native executable to use, if any: one that `npm run build:engine` built from the same sources as the committed
 * WebAssembly engine.
 *
 * @throws when the environment asks for a native engine and there is none, or asks for something else
 */
export function findNativeEngine(
  packageDirectory: string,
  info: ArtefactInfo,
  prefer: 'native' | 'wasm' = 'native',
): string | undefined {
  const forced = process.env[VARIABLE] || undefined;
  if (forced !== undefined && forced !== 'native' && forced !== 'wasm') {
    throw new Error(`${VARIABLE} is '${forced}', expected 'native' or 'wasm'`);
  }
  if ((forced ?? prefer) === 'wasm') {
    return undefined;
  }
  const executable = join(
    packageDirectory,
    'bin',
    process.platform === 'win32' ? 'helm-engine.exe' : 'helm-engine',
  );
  if (existsSync(executable) && sourcesOf(packageDirectory) === info.sources) {
    return executable;
  }
  if (forced === 'native') {
    throw new Error(
      `${VARIABLE} is 'native', but there is no executable of these sources at ${executable}: run 'npm run build:engine' (needs Go)`,
    );
  }
  return undefined;
}

function sourcesOf(packageDirectory: string): string | undefined {
  try {
    const built = JSON.parse(
      readFileSync(join(packageDirectory, 'bin', 'helm-engine.json'), 'utf8'),
    ) as {
      sources?: string;
      platform?: string;
      arch?: string;
    };
    return built.platform === process.platform && built.arch === process.arch
      ? built.sources
      : undefined;
  } catch {
    // Not built, or half built: WebAssembly serves as well.
    return undefined;
  }
}
