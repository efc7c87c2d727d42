import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  fleetRegeneratePermission,
  type ComponentStates,
  type ComponentStateView,
  type FleetComponents,
  type FleetRuns as FleetRunList,
  type FleetRunView,
  type FleetSelection,
} from '@chartwright/backstage-plugin-chartwright-common';
import express, { type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ComponentStateStore } from '../drift/ComponentStateStore';
import type { Access } from '../access/Access';
import { subjectOf } from '../access/subjectOf';
import type { Trail } from '../trail/Trail';
import { queryText } from '../router/queryText';
import type { ComponentCatalog } from './ComponentCatalog';
import { componentsCsv, CSV_HEAD } from './componentsCsv';
import type { ComponentTable } from './ComponentTable';
import type { FleetRuns } from './FleetRuns';
import { parseComponentsQuery } from './parseComponentsQuery';
import { parseRunRequest } from './parseRunRequest';

const MOST_RUNS = 100;

/** Runs over fleets, and what is known of each component: `/v1/fleet/…` and `/v1/entities/…/state`. */
export function createFleetRouter(options: {
  access: Access;
  components: ComponentCatalog;
  runs: FleetRuns;
  states: ComponentStateStore;
  table: ComponentTable;
  trail: Trail;
  userInfo: UserInfoService;
}): Router {
  const { access, components, runs, states, table, trail, userInfo } = options;
  const router = PromiseRouter();
  const credentialsOf = (request: unknown) => access.credentials(request);

  async function authorized(request: Request): Promise<BackstageCredentials> {
    const credentials = await credentialsOf(request);
    await access.require(fleetRegeneratePermission, credentials);
    return credentials;
  }

  router.post(
    '/v1/fleet/select',
    express.json({ limit: '1mb' }),
    async (request, response) => {
      const items = await runs.select(
        parseRunRequest(request.body),
        await credentialsOf(request),
      );
      response.json({ items } satisfies FleetSelection);
    },
  );

  router.post(
    '/v1/fleet/runs',
    express.json({ limit: '1mb' }),
    async (request, response) => {
      const credentials = await authorized(request);
      const asked = parseRunRequest(request.body);
      const { id, created } = await trail.follow(
        {
          eventId: 'fleet-run',
          request,
          meta: { actionType: 'create', kind: asked.kind ?? 'regenerate' },
        },
        async () =>
          runs.create(
            asked,
            credentials,
            await subjectOf(credentials, userInfo),
          ),
      );
      response
        .status(created ? 201 : 200)
        .json((await runs.view(id, credentials)) satisfies FleetRunView);
    },
  );

  router.get('/v1/fleet/runs', async (request, response) => {
    await credentialsOf(request);
    const limit = Number(queryText(request, 'limit', '20'));
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_RUNS) {
      throw new InputError(
        `Expected the query parameter 'limit' to be a number from 1 to ${MOST_RUNS}`,
      );
    }
    response.json({ items: await runs.list(limit) } satisfies FleetRunList);
  });

  router.get('/v1/fleet/runs/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json(
      (await runs.view(request.params.id, credentials)) satisfies FleetRunView,
    );
  });

  router.post('/v1/fleet/runs/:id/cancel', async (request, response) => {
    const credentials = await authorized(request);
    const { id } = request.params;
    await trail.follow(
      {
        eventId: 'fleet-run',
        request,
        meta: { actionType: 'cancel', id },
      },
      () => runs.cancel(id),
    );
    response.json(
      (await runs.view(request.params.id, credentials)) satisfies FleetRunView,
    );
  });

  router.get('/v1/fleet/components', async (request, response) => {
    const credentials = await credentialsOf(request);
    const query = parseComponentsQuery(request.query);
    await components.refresh();
    const scope = await access.scope(credentials, () => table.references());
    response.json((await table.page(query, scope)) satisfies FleetComponents);
  });

  router.get('/v1/fleet/components.csv', async (request, response) => {
    const credentials = await credentialsOf(request);
    const query = parseComponentsQuery(request.query);
    await components.refresh();
    const scope = await access.scope(credentials, () => table.references());
    response.attachment('components.csv').type('text/csv; charset=utf-8');
    response.write(CSV_HEAD);
    for await (const batch of table.batches(query, scope)) {
      response.write(componentsCsv(batch));
    }
    response.end();
  });

  router.get('/v1/fleet/states', async (request, response) => {
    const credentials = await credentialsOf(request);
    const all = await states.list();
    const scope = await access.scope(credentials, () => table.references());
    response.json({
      items: all.filter(
        ({ entityRef }) => scope === 'all' || scope.has(entityRef),
      ),
    } satisfies ComponentStates);
  });

  router.get(
    '/v1/entities/:kind/:namespace/:name/state',
    async (request, response) => {
      const entity = await access.entity(
        request.params,
        await credentialsOf(request),
      );
      const entityRef = stringifyEntityRef(entity);
      const state = await states.get(entityRef);
      if (!state) {
        throw new NotFoundError(`${entityRef} has not been checked yet`);
      }
      response.json(state satisfies ComponentStateView);
    },
  );

  return router;
}
