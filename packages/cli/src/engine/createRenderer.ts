import {
  engineRenderer,
  helmRenderer,
  type ChartRenderer,
} from '@chartwright/core/render';
import { helmEngineVersion } from '@chartwright/helm-engine';
import { usageProblem } from '../InputError';

/** Which engine renders; `auto` takes the native one where it was built. */
export type EngineChoice = 'auto' | 'wasm' | 'native' | 'helm';

/** A renderer for the life of a command. */
export async function createRenderer(
  choice: EngineChoice,
  env: NodeJS.ProcessEnv,
  workers = 1,
): Promise<ChartRenderer> {
  if (choice === 'helm') return helmRenderer(env.CHARTWRIGHT_HELM ?? 'helm');
  if (choice === 'native' && helmEngineVersion().backend !== 'native') {
    throw usageProblem(
      'CW_RENDER_FAILED',
      'There is no native engine to render with',
      'Build it with `npm run build:engine` where Go is, or leave --engine out.',
    );
  }
  return engineRenderer({
    workers,
    // One worker is for one chart, several are for many.
    lifetime: workers === 1 ? 'short' : 'long',
    ...(choice === 'wasm' && { prefer: 'wasm' }),
  });
}
