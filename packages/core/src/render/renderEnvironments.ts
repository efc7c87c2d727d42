import { createHash } from 'node:crypto';
import type { ChartFiles } from '@chartwright/helm-engine';
import type {
  ChartRenderer,
  RenderOutcome,
  RenderRequest,
} from './ChartRenderer';
import type { RenderCache } from './RenderCache';
import type { EnvironmentToRender, RenderTarget } from './RenderTarget';

/** One environment with what it renders to. */
export interface EnvironmentRender {
  readonly environment: EnvironmentToRender;
  readonly outcome: RenderOutcome;
}

/** Renders a chart for its environments; what the cache knows is not rendered again. Failures are not cached. */
export function renderEnvironments(
  target: RenderTarget,
  renderer: ChartRenderer,
  cache?: RenderCache,
): Promise<EnvironmentRender[]> {
  return Promise.all(startRenders(target, renderer, cache));
}

/** The same, each environment as soon as it is there. */
export function startRenders(
  target: RenderTarget,
  renderer: ChartRenderer,
  cache?: RenderCache,
): Promise<EnvironmentRender>[] {
  const { environments, files } = target;
  const keys = cache && cacheKeys(target, renderer);
  const known = environments.map(
    (_, index) => keys && cache?.get(keys[index]!),
  );
  const missing = environments.filter((_, index) => !known[index]);
  const fresh = missing.length > 0 ? renderer.render(files, missing) : [];
  let next = 0;
  return environments.map(
    async (environment, index): Promise<EnvironmentRender> => {
      const rendered = known[index];
      if (rendered) return { environment, outcome: { ok: true, rendered } };
      const outcome = await fresh[next++]!;
      if (outcome.ok && keys) cache?.set(keys[index]!, outcome.rendered);
      return { environment, outcome };
    },
  );
}

/** One key a render, of everything that goes into it: renderer, chart, values, release and namespace. */
function cacheKeys(
  { files, environments }: RenderTarget,
  renderer: ChartRenderer,
): string[] {
  const chart = hashOf(files);
  return environments.map(({ release, namespace, values }) => {
    const request: RenderRequest = { release, namespace, values };
    return createHash('sha256')
      .update(JSON.stringify([renderer.identity, chart, request]))
      .digest('hex');
  });
}

function hashOf(files: ChartFiles): string {
  const hash = createHash('sha256');
  for (const [path, content] of Object.entries(files)) {
    hash.update(`${path}\0${Buffer.byteLength(content)}\0`).update(content);
  }
  return hash.digest('hex');
}
