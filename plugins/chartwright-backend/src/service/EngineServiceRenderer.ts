import { InputError } from '@backstage/errors';
import type {
  EnvironmentLink,
  Finding,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { ChartRendererService } from '@chartwright/backstage-plugin-chartwright-node';
import {
  checkRenders,
  fileTree,
  LOCK_PATH,
  parseLock,
  renderEnvironments,
  targetOfTree,
  type EnvironmentRender,
  type RenderTarget,
} from '@chartwright/core';
import { LeastRecentlyUsed } from '../repository/LeastRecentlyUsed';
import type { ServiceRepository } from '../repository/ServiceRepository';
import type {
  RenderedEnvironment,
  RenderedService,
} from '../view/RenderedService';
import { environmentFacts, type EnvironmentFacts } from './environmentFacts';
import { renderedObjects } from './renderedObjects';
import type { ServiceRenderer } from './ServiceRenderer';

/** Services whose renders are kept; one takes some 200 kB. */
const CAPACITY = 100;

/** What a repository holds, and what it renders to. */
interface Rendering {
  target: RenderTarget;
  renders: EnvironmentRender[];
  service: RenderedService;
}

/**
 * Renders with the Helm engine, which works in threads of its own. What a revision renders to is kept, and worked out
 * once however many ask at the same time.
 */
export class EngineServiceRenderer implements ServiceRenderer {
  private readonly renderings = new LeastRecentlyUsed<Promise<Rendering>>(
    CAPACITY,
  );

  constructor(private readonly renderer: ChartRendererService) {}

  async render(repository: ServiceRepository): Promise<RenderedService> {
    return (await this.rendering(repository)).service;
  }

  async check(repository: ServiceRepository): Promise<Finding[]> {
    const { renders, target } = await this.rendering(repository);
    return checkRenders(renders, target.folder).findings;
  }

  private rendering(repository: ServiceRepository): Promise<Rendering> {
    const key = `${repository.url} ${repository.revision}`;
    const known = this.renderings.get(key);
    if (known) return known;
    const rendering = this.renderNow(repository).catch(error => {
      this.renderings.delete(key);
      throw error;
    });
    this.renderings.set(key, rendering);
    return rendering;
  }

  private async renderNow({
    url,
    files,
  }: ServiceRepository): Promise<Rendering> {
    const tree = fileTree(
      [...files].map(([path, content]) => [path, { content }] as const),
    );
    const lock = parseLock(files.get(LOCK_PATH)?.toString('utf8') ?? '');
    const target = targetOfTree(tree);
    if (!lock || !target) {
      throw new InputError(
        `Expected ${LOCK_PATH} and a chart in ${url}, as Chartwright generates them`,
      );
    }
    const renders = await renderEnvironments(target, await this.renderer());
    const facts = environmentFacts(tree);
    return {
      target,
      renders,
      service: {
        name: lock.metadata.name,
        generatorVersion: lock.generator.version,
        chartVersion: lock.library.version,
        environments: renders.map(render => renderedEnvironment(render, facts)),
      },
    };
  }
}

function renderedEnvironment(
  { environment, outcome }: EnvironmentRender,
  facts: Map<string, EnvironmentFacts>,
): RenderedEnvironment {
  const { name = '', production = false, namespace, release } = environment;
  const links: EnvironmentLink[] = facts.get(name)?.links ?? [];
  const common = {
    name,
    title: facts.get(name)?.title ?? name,
    production,
    namespace,
    release,
    links,
  };
  return outcome.ok
    ? { ...common, objects: renderedObjects(outcome.rendered.documents) }
    : { ...common, objects: [], renderError: outcome.failure.message };
}
