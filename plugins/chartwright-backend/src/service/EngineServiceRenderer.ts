import { InputError } from '@backstage/errors';
import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { GeneratorThreads } from '@chartwright/backstage-plugin-chartwright-node';
import { LOCK_PATH, parseLock } from '@chartwright/core';
import { LeastRecentlyUsed } from '../cache/LeastRecentlyUsed';
import type { ServiceRepository } from '../repository/ServiceRepository';
import type { RenderedService } from '../view/RenderedService';
import type { ServiceRenderer } from './ServiceRenderer';

/** Services whose renders are kept; one takes some 200 kB. */
const CAPACITY = 100;

/** What a repository holds, and what it renders to. */
interface Rendering {
  findings: Finding[];
  service: RenderedService;
}

/**
 * Renders and checks in the generator threads. What a revision renders to is kept, and worked out
 * once however many ask at the same time.
 */
export class EngineServiceRenderer implements ServiceRenderer {
  private readonly renderings = new LeastRecentlyUsed<Promise<Rendering>>(
    CAPACITY,
  );

  constructor(private readonly threads: GeneratorThreads) {}

  async render(repository: ServiceRepository): Promise<RenderedService> {
    return (await this.rendering(repository)).service;
  }

  async check(repository: ServiceRepository): Promise<Finding[]> {
    return (await this.rendering(repository)).findings;
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
    const lock = parseLock(files.get(LOCK_PATH)?.toString('utf8') ?? '');
    const rendered = await this.threads.run('render', { files });
    if (!lock || !rendered) {
      throw new InputError(
        `Expected ${LOCK_PATH} and a chart in ${url}, as Chartwright generates them`,
      );
    }
    return {
      findings: rendered.findings,
      service: {
        name: lock.metadata.name,
        generatorVersion: lock.generator.version,
        chartVersion: lock.library.version,
        environments: rendered.environments,
        ...(rendered.graph && { graph: rendered.graph }),
      },
    };
  }
}
