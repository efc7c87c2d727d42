import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  REFRESH_REPOSITORY_PATH,
  repositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import express from 'express';
import Router from 'express-promise-router';
import type { LocalRepositoryEntityProvider } from './LocalRepositoryEntityProvider';

/**
 * The route by which other backend plugins, on whatever replica, have the catalog take up a local repository at once.
 */
export function createRefreshRouter(options: {
  provider: LocalRepositoryEntityProvider;
  httpAuth: HttpAuthService;
}): express.Router {
  const router = Router();
  router.post(
    REFRESH_REPOSITORY_PATH,
    express.json({ limit: '10kb' }),
    async (request, response) => {
      await options.httpAuth.credentials(request, { allow: ['service'] });
      const body: unknown = request.body;
      const id = repositoryId(field(body, 'group'), field(body, 'name'));
      response.json({ entityRefs: await options.provider.refresh(id) });
    },
  );
  return router;
}

function field(body: unknown, name: string): string {
  const value =
    typeof body === 'object' && body !== null
      ? Object.entries(body).find(([key]) => key === name)?.[1]
      : undefined;
  if (typeof value !== 'string') {
    throw new InputError(
      `Expected a JSON object with the text field '${name}'`,
    );
  }
  return value;
}
