import {
  engineRenderer,
  helmRenderer,
  type ChartRenderer,
} from '@chartwright/core/render';

/** Which engine renders; `auto` takes the native one where it was built. */
export type EngineChoice = 'auto' | 'wasm' | 'native' | 'helm';

/** The names of {@link EngineChoice}. */
export const ENGINES: readonly EngineChoice[] = [
  'auto',
  'wasm',
  'native',
  'helm',
];

/** A renderer for the life of a command. */
export async function createRenderer(
  choice: EngineChoice,
  env: NodeJS.ProcessEnv,
  workers = 1,
): Promise<ChartRenderer> {
  if (choice === 'helm') return helmRenderer(env.CHARTWRIGHT_HELM ?? 'helm');
  return engineRenderer({
    workers,
    ...(choice === 'wasm' && { prefer: 'wasm' }),
  });
}
