import { findNativeEngine } from './artefact/findNativeEngine';
import { locatePackage } from './artefact/locatePackage';
import {
  type ArtefactInfo,
  readArtefactInfo,
} from './artefact/readArtefactInfo';
import type { EngineVersion } from './HelmEngine';

/** Which engine runs, and where its files are. */
export interface ChosenEngine {
  readonly directory: string;
  readonly info: ArtefactInfo;
  /** The native executable; undefined for WebAssembly. */
  readonly native: string | undefined;
  readonly version: EngineVersion;
}

/** Chooses between the native executable and WebAssembly. */
export function chooseEngine(prefer?: 'native' | 'wasm'): ChosenEngine {
  const directory = locatePackage();
  const info = readArtefactInfo(directory);
  const native = findNativeEngine(directory, info, prefer);
  return {
    directory,
    info,
    native,
    version: {
      helm: info.helm,
      go: info.go,
      kubernetes: info.kubernetes,
      backend: native === undefined ? 'wasm' : 'native',
    },
  };
}

/**
 * What an engine created with the same preference would be, without starting it.
 *
 * @throws when the environment asks for a native engine and there is none
 */
export function helmEngineVersion(prefer?: 'native' | 'wasm'): EngineVersion {
  return chooseEngine(prefer).version;
}
