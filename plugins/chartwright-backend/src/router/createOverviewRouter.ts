import { InputError } from '@backstage/errors';
import type {
  RunbookSearch,
  SystemView,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import type { Runbooks } from '../runbooks/Runbooks';
import type { Systems } from '../systems/Systems';
import { abortedWith } from './abortedWith';
import { queryText } from './queryText';

const MOST_RUNBOOKS = 100;

/** What is about several services: `/v1/systems/…` and `/v1/runbooks`. */
export function createOverviewRouter(options: {
  access: Access;
  runbooks: Runbooks;
  systems: Systems;
}): Router {
  const { access, runbooks, systems } = options;
  const router = PromiseRouter();

  router.get('/v1/systems/:namespace/:name', async (request, response) => {
    const credentials = await access.credentials(request);
    const system = await access.entity(
      { kind: 'system', ...request.params },
      credentials,
    );
    response.json(
      (await systems.view(system, credentials)) satisfies SystemView,
    );
  });

  router.get('/v1/runbooks', async (request, response) => {
    const credentials = await access.credentials(request);
    const limit = Number(queryText(request, 'limit', '20'));
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_RUNBOOKS) {
      throw new InputError(
        `Expected the query parameter 'limit' to be a number from 1 to ${MOST_RUNBOOKS}`,
      );
    }
    const found = await runbooks.search(
      {
        text: queryText(request, 'q', ''),
        alert: queryText(request, 'alert', ''),
        limit,
      },
      credentials,
      abortedWith(response),
    );
    response.json(found satisfies RunbookSearch);
  });

  return router;
}
