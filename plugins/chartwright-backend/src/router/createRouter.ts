import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  PlatformChoices,
  RecordedAnswers,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { GeneratorThreads } from '@chartwright/backstage-plugin-chartwright-node';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import { createPreviewRouter } from '../preview/createPreviewRouter';
import type { Previews } from '../preview/Previews';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import type { ServiceRenderer } from '../service/ServiceRenderer';
import type { Plans } from '../plan/Plans';
import type { Runbooks } from '../runbooks/Runbooks';
import type { Trail } from '../trail/Trail';
import type { Systems } from '../systems/Systems';
import { createEntityRouter } from './createEntityRouter';
import { createInspectionRouter } from './createInspectionRouter';
import { createOverviewRouter } from './createOverviewRouter';
import { createOpenProposalsRouter } from './createOpenProposalsRouter';
import {
  createProposalRouter,
  type ProposalRouterOptions,
} from './createProposalRouter';
import { createRepositoryRouter } from './createRepositoryRouter';

/** What the routes need. */
export interface RouterOptions {
  access: Access;
  catalog: CatalogService;
  config: Config;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  serviceRepositories: ServiceRepositoryReader;
  renderer: ServiceRenderer;
  plans: Plans;
  previews: Previews;
  runbooks: Runbooks;
  systems: Systems;
  threads: GeneratorThreads;
  trail: Trail;
  platform: () => Promise<PlatformChoices>;
  /** Versions that a regeneration goes to. */
  versions: () => Promise<RecordedAnswers['to']>;
  /** Absent when local repositories are not configured. */
  local?: Omit<
    ProposalRouterOptions,
    | 'access'
    | 'catalog'
    | 'config'
    | 'httpAuth'
    | 'logger'
    | 'serviceRepositories'
    | 'trail'
  >;
}

/** The HTTP interface of the plugin; `openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): Router {
  const { access, catalog, config, httpAuth, local, logger, previews, trail } =
    options;
  const router = PromiseRouter();

  router.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });

  router.get('/v1/platform', async (request, response) => {
    await access.credentials(request);
    response.json(await options.platform());
  });

  router.use(createPreviewRouter({ access, previews, trail }));
  router.use(
    createEntityRouter({
      access,
      repositories: options.serviceRepositories,
      renderer: options.renderer,
      versions: options.versions,
    }),
  );
  router.use(
    createInspectionRouter({
      access,
      plans: options.plans,
      renderer: options.renderer,
      repositories: options.serviceRepositories,
      threads: options.threads,
      trail,
    }),
    createOpenProposalsRouter({
      access,
      config,
      logger,
    }),
    createOverviewRouter({
      access,
      runbooks: options.runbooks,
      systems: options.systems,
    }),
  );
  if (local) {
    const { serviceRepositories } = options;
    router.use(
      createRepositoryRouter({ access, catalog, httpAuth, ...local }),
      createProposalRouter({
        access,
        catalog,
        config,
        httpAuth,
        logger,
        serviceRepositories,
        trail,
        ...local,
      }),
    );
  }
  return router;
}
