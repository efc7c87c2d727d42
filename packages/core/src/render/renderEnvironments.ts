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
export async function renderEnvironments(
  target: RenderTarget,
  renderer: ChartRenderer,
  cache?: RenderCache,
): Promise<EnvironmentRender[]> {
  const keys = cache && cacheKeys(target, renderer);
  const outcomes = target.environments.map(
    (_, index): RenderOutcome | undefined => {
      const rendered = keys && cache?.get(keys[index]!);
      return rendered && { ok: true, rendered };
    },
  );
  const missing = target.environments.flatMap((_, index) =>
    outcomes[index] ? [] : [index],
  );
  if (missing.length > 0) {
    const fresh = await renderer.render(
      target.files,
      missing.map(index => target.environments[index]!),
    );
    missing.forEach((index, position) => {
      const outcome = fresh[position]!;
      outcomes[index] = outcome;
      if (outcome.ok && keys) cache?.set(keys[index]!, outcome.rendered);
    });
  }
  return target.environments.map((environment, index) => ({
    environment,
    outcome: outcomes[index]!,
  }));
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
