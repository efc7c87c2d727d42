import {
  engineRenderer,
  helmRenderer,
  packedRehearsal,
  type ChartRenderer,
} from '@chartwright/core/render';
import { helmEngineVersion } from '@chartwright/helm-engine';
import { usageProblem } from '../InputError';

/** Which engine renders; `auto` takes the native one where it was built. */
export type EngineChoice = 'auto' | 'wasm' | 'native' | 'helm';

/** How much a command renders. */
export interface RenderLoad {
  /** Renders at once. @defaultValue 1 */
  readonly workers?: number;
  /** Charts, as far as it is known before. @defaultValue 1 */
  readonly charts?: number;
  /** Whether the charts are still to be made: an engine can rehearse meanwhile. */
  readonly unmade?: boolean;
}

/** For more charts than these, V8's optimizing compiler for WebAssembly earns what it costs (bench/README.md). */
const FEW_CHARTS = 60;

/** A renderer for the life of a command. */
export async function createRenderer(
  choice: EngineChoice,
  env: NodeJS.ProcessEnv,
  { workers = 1, charts = 1, unmade = false }: RenderLoad = {},
): Promise<ChartRenderer> {
  if (choice === 'helm') return helmRenderer(env.CHARTWRIGHT_HELM ?? 'helm');
  if (choice === 'native' && helmEngineVersion().backend !== 'native') {
    throw usageProblem(
      'CW_RENDER_FAILED',
      'There is no native engine to render with',
      'Build it with `npm run build:engine` where Go is, or leave --engine out.',
    );
  }
  const rehearsal = unmade ? packedRehearsal() : undefined;
  return engineRenderer({
    workers,
    lifetime: charts <= FEW_CHARTS ? 'short' : 'long',
    ...(rehearsal !== undefined && { rehearsal }),
    ...(choice === 'wasm' && { prefer: 'wasm' }),
  });
}
