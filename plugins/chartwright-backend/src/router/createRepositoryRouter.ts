import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_SOURCE_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  RepositoryBlob,
  RepositoryTree,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  formatRepositoryId,
  LOCAL_BRANCH,
  repositoryId,
  type LocalRepositories,
  type LocalRepositoryUrls,
  type RepositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  repositoryBlob,
  repositoryTree,
  type RepositoryPlace,
} from '../view/repositoryView';
import { queryText } from './queryText';

/** Path parameters of every route here. */
type RepositoryParams = { group: string; name: string };

/**
 * Browsing of local repositories: `GET /v1/repositories/:group/:name/…`. Who may see an entity of a repository in the
 * catalog may see the repository.
 */
export function createRepositoryRouter(options: {
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  repositories: LocalRepositories;
  urls: LocalRepositoryUrls;
}): Router {
  const { catalog, httpAuth, repositories, urls } = options;
  const router = PromiseRouter();

  async function visibleEntity(
    id: RepositoryId,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const { items } = await catalog.getEntities(
      {
        filter: {
          [`metadata.annotations.${ANNOTATION_SOURCE_LOCATION}`]: `url:${urls.root(
            id,
          )}`,
        },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials },
    );
    const entity = items.find(({ kind }) => kind === 'Component') ?? items[0];
    if (!entity) {
      throw new NotFoundError(
        `The catalog has nothing from a local repository '${formatRepositoryId(
          id,
        )}'`,
      );
    }
    return stringifyEntityRef(entity);
  }

  async function placeOf(
    request: Request<RepositoryParams>,
  ): Promise<RepositoryPlace & { entityRef: string }> {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { group, name } = request.params;
    const id = repositoryId(group, name);
    return {
      id,
      entityRef: await visibleEntity(id, credentials),
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
