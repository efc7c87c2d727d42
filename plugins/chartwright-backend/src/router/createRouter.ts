import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  PlatformChoices,
  RecordedAnswers,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import { createPreviewRouter } from '../preview/createPreviewRouter';
import type { Previews } from '../preview/Previews';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import type { ServiceRenderer } from '../service/ServiceRenderer';
import { createEntityRouter } from './createEntityRouter';
import {
  createProposalRouter,
  type ProposalRouterOptions,
} from './createProposalRouter';
import { createRepositoryRouter } from './createRepositoryRouter';

/** What the routes need. */
export interface RouterOptions {
  access: Access;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  serviceRepositories: ServiceRepositoryReader;
  renderer: ServiceRenderer;
  previews: Previews;
  platform: () => Promise<PlatformChoices>;
  /** Versions that a regeneration goes to. */
  versions: () => Promise<RecordedAnswers['to']>;
  /** Absent when local repositories are not configured. */
  local?: Omit<
    ProposalRouterOptions,
    'catalog' | 'httpAuth' | 'serviceRepositories'
  >;
}

/** The HTTP interface of the plugin; `openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): Router {
  const { access, catalog, httpAuth, local, previews } = options;
  const router = PromiseRouter();

  router.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });

  router.get('/v1/platform', async (request, response) => {
    await access.credentials(request);
    response.json(await options.platform());
  });

  router.use(createPreviewRouter({ access, previews }));
  router.use(
    createEntityRouter({
      access,
      repositories: options.serviceRepositories,
      renderer: options.renderer,
      versions: options.versions,
    }),
  );
  if (local) {
    const { serviceRepositories } = options;
    router.use(
      createRepositoryRouter({ catalog, httpAuth, ...local }),
      createProposalRouter({
        catalog,
        httpAuth,
        serviceRepositories,
        ...local,
      }),
    );
  }
  return router;
}
