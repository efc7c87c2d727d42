import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  readPermission,
  regeneratePermission,
  type FleetRunRequest,
  type FleetRunSummary,
  type FleetRunView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { canarySize } from '@chartwright/core';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Access } from '../access/Access';
import type { ComponentStateStore } from '../drift/ComponentStateStore';
import type { PlannedJob } from './FleetJob';
import type { FleetStore } from './FleetStore';
import { planJobs } from './planJobs';
import { selectEntities } from './selectEntities';

/** Runs over fleets, as people ask for them and see them. */
export class FleetRuns {
  constructor(
    private readonly options: {
      access: Access;
      catalog: CatalogService;
      config: Config;
      store: FleetStore;
      states: ComponentStateStore;
    },
  ) {}

  /** The repositories that a run would be about: of components that the one who asks may see, and may regenerate. */
  async select(
    { kind, select = {} }: FleetRunRequest,
    credentials: BackstageCredentials,
  ): Promise<PlannedJob[]> {
    const { access, catalog, config, states } = this.options;
    const entities = await selectEntities(select, {
      catalog,
      credentials,
      drifted: async () =>
        new Set(
          (await states.list())
            .filter(({ drift }) => drift)
            .map(({ entityRef }) => entityRef),
        ),
    });
    const allowed = await access.allowed(
      entities.map(entity => stringifyEntityRef(entity)),
      credentials,
      kind === 'check' ? readPermission : regeneratePermission,
    );
    return planJobs(
      entities.filter(entity => allowed.has(stringifyEntityRef(entity))),
      config,
    );
  }

  /**
   * Begins a run, or finds the one that was made with the same key.
   *
   * @param createdBy - Reference of the user, or the subject of a service.
   */
  async create(
    request: FleetRunRequest,
    credentials: BackstageCredentials,
    createdBy: string,
  ): Promise<{ id: string; created: boolean }> {
    const jobs = await this.select(request, credentials);
    return this.options.store.create({
      kind: request.kind ?? 'regenerate',
      canary: canarySize(String(request.canary ?? 0), jobs.length) ?? 0,
      request,
      createdBy,
      jobs,
    });
  }

  /**
   * A run, with the jobs of components that the one who asks may see.
   *
   * @throws NotFoundError
   */
  async view(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<FleetRunView> {
    const { access, store } = this.options;
    const run = await store.run(id);
    if (!run) throw new NotFoundError(`There is no run '${id}'`);
    const jobs = await store.jobs(id);
    const visible = await access.visible(
      jobs.flatMap(({ entityRefs }) => entityRefs),
      credentials,
    );
    const [summary] = await this.summaries([run]);
    return {
      ...summary!,
      request: run.request,
      jobs: jobs.flatMap(({ runId, ...job }) => {
        const entityRefs = job.entityRefs.filter(ref => visible.has(ref));
        if (entityRefs.length === 0) return [];
        return {
          ...job,
          entityRefs,
          ...(job.services && {
            services: job.services.filter(({ entityRef }) =>
              visible.has(entityRef),
            ),
          }),
        };
      }),
    };
  }

  /** The newest runs. */
  async list(limit: number): Promise<FleetRunSummary[]> {
    return this.summaries(await this.options.store.runs(limit));
  }

  /** @throws NotFoundError */
  async cancel(id: string): Promise<void> {
    const { store } = this.options;
    if (!(await store.run(id))) {
      throw new NotFoundError(`There is no run '${id}'`);
    }
    await store.cancel(id);
  }

  private async summaries(
    runs: Awaited<ReturnType<FleetStore['runs']>>,
  ): Promise<FleetRunSummary[]> {
    const counts = await this.options.store.counts(runs.map(({ id }) => id));
    return runs.map(({ proven, request, ...run }) => ({
      ...run,
      counts: counts.get(run.id) ?? {},
    }));
  }
}
