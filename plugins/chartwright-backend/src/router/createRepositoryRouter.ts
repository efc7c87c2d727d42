import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  RepositoryBlob,
  RepositoryTree,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  LOCAL_BRANCH,
  repositoryId,
  type LocalRepositories,
  type LocalRepositoryUrls,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import {
  repositoryBlob,
  repositoryTree,
  type RepositoryPlace,
} from '../view/repositoryView';
import { queryText } from './queryText';
import { visibleEntities } from './visibleEntities';

/** Path parameters of every route here. */
type RepositoryParams = { group: string; name: string };

/**
 * Browsing of local repositories: `GET /v1/repositories/:group/:name/…`. Who may see an entity of a repository in the
 * catalog, and has the permission to read it, may see the repository.
 */
export function createRepositoryRouter(options: {
  access: Access;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  repositories: LocalRepositories;
  urls: LocalRepositoryUrls;
}): Router {
  const { access, catalog, httpAuth, repositories, urls } = options;
  const router = PromiseRouter();

  async function placeOf(
    request: Request<RepositoryParams>,
  ): Promise<RepositoryPlace & { entityRef: string }> {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { group, name } = request.params;
    const id = repositoryId(group, name);
    const [entityRef] = await visibleEntities(id, {
      access,
      catalog,
      urls,
      credentials,
    });
    return {
      id,
      entityRef: entityRef!,
      ref: queryText(request, 'ref', LOCAL_BRANCH),
      path: queryText(request, 'path', '').replace(/^\/+|\/+$/g, ''),
    };
  }

  router.get(
    '/v1/repositories/:group/:name/tree',
    async (request, response) => {
      const { entityRef, ...place } = await placeOf(request);
      const tree = await repositoryTree(repositories, place, entityRef);
      response.json(tree satisfies RepositoryTree);
    },
  );

  router.get(
    '/v1/repositories/:group/:name/blob',
    async (request, response) => {
      const { id, ref, path } = await placeOf(request);
      const blob = await repositoryBlob(repositories, { id, ref, path });
      response.json(blob satisfies RepositoryBlob);
    },
  );

  return router;
}
