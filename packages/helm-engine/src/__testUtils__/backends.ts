import { helmEngineVersion } from '../chooseEngine';

/** The backends that can be tested here: always WebAssembly, and the native one when it was built. */
export function testableBackends(): Array<'wasm' | 'native'> {
  if (helmEngineVersion().backend === 'native') {
    return ['wasm', 'native'];
  }
  console.warn(
    'There is no native engine of these sources: only WebAssembly is tested. Run "npm run build:engine" (needs Go) to test both.',
  );
  return ['wasm'];
}
