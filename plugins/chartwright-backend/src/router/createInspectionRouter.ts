import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  ComparisonView,
  EntityCostView,
  EnvironmentsView,
  GraphView,
  ObjectsView,
  OriginsView,
  PlanView,
  RunbookSearch,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  documentLocation,
  type GeneratorThreads,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import type { Plans } from '../plan/Plans';
import type { ServiceRepository } from '../repository/ServiceRepository';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import type { ServiceRenderer } from '../service/ServiceRenderer';
import type { Trail } from '../trail/Trail';
import { entityCostView } from '../view/costViews';
import { environmentsView } from '../view/environmentsView';
import {
  comparisonView,
  objectsView,
  renderedEnvironment,
} from '../view/objectsView';
import { runbookHits, sortedHits } from '../view/runbookHits';
import { abortedWith } from './abortedWith';
import { queryText } from './queryText';

/** Path parameters of every route here. */
type EntityParams = { kind: string; namespace: string; name: string };

/** What a request is about. */
interface Subject {
  credentials: BackstageCredentials;
  entity: Entity;
  entityRef: string;
  repository: ServiceRepository;
}

/** What the deployment page shows of one service: `GET /v1/entities/:kind/:namespace/:name/…`. */
export function createInspectionRouter(options: {
  access: Access;
  plans: Plans;
  renderer: ServiceRenderer;
  repositories: ServiceRepositoryReader;
  threads: GeneratorThreads;
  trail: Trail;
}): Router {
  const { access, plans, renderer, repositories, threads, trail } = options;
  const router = PromiseRouter({ mergeParams: true });

  async function subjectOf(request: Request<EntityParams>): Promise<Subject> {
    const credentials = await access.credentials(request);
    const entity = await access.entity(request.params, credentials);
    return {
      credentials,
      entity,
      entityRef: stringifyEntityRef(entity),
      repository: await repositories.read(documentLocation(entity).folderUrl),
    };
  }
  const path = '/v1/entities/:kind/:namespace/:name';

  router.get(`${path}/environments`, async (request, response) => {
    const { entityRef, repository } = await subjectOf(request);
    const [service, findings] = await Promise.all([
      renderer.render(repository),
      renderer.check(repository),
    ]);
    response.json(
      environmentsView(entityRef, service, findings) satisfies EnvironmentsView,
    );
  });

  router.get(`${path}/objects`, async (request, response) => {
    const environment = queryText(request, 'environment');
    const text = queryText(request, 'q', '');
    const { repository } = await subjectOf(request);
    const service = await renderer.render(repository);
    response.json(
      objectsView(service, environment, text) satisfies ObjectsView,
    );
  });

  router.get(`${path}/compare`, async (request, response) => {
    const left = queryText(request, 'left');
    const right = queryText(request, 'right');
    const { repository } = await subjectOf(request);
    const service = await renderer.render(repository);
    response.json(
      (await comparisonView(
        service,
        { left, right },
        threads,
      )) satisfies ComparisonView,
    );
  });

  router.get(`${path}/origins`, async (request, response) => {
    const environment = queryText(request, 'environment');
    const kind = queryText(request, 'objectKind', '');
    const name = queryText(request, 'objectName', '');
    const { entityRef, repository } = await subjectOf(request);
    const { objects } = renderedEnvironment(
      await renderer.render(repository),
      environment,
    );
    const object = objects.find(
      each => each.kind === kind && each.name === name,
    );
    const origins = await threads.run(
      'origins',
      {
        files: repository.files,
        environment,
        ...(object && { object: object.yaml }),
      },
      { signal: abortedWith(response) },
    );
    if (!origins) {
      throw new InputError(
        `The documents of ${entityRef} have mistakes, so it cannot be told where its values come from`,
      );
    }
    response.json({
      entityRef,
      environment,
      ...origins,
    } satisfies OriginsView);
  });

  router.get(`${path}/plan`, async (request, response) => {
    const { credentials, entity, entityRef, repository } = await subjectOf(
      request,
    );
    const view = await trail.follow(
      { eventId: 'plan', severity: 'low', request, meta: { entityRef } },
      () => plans.plan(entity, repository.revision, credentials),
    );
    response.json(view satisfies PlanView);
  });

  router.get(`${path}/cost`, async (request, response) => {
    const { entityRef, repository } = await subjectOf(request);
    const service = await renderer.render(repository);
    response.json(entityCostView(entityRef, service) satisfies EntityCostView);
  });

  router.get(`${path}/graph`, async (request, response) => {
    const { entityRef, repository } = await subjectOf(request);
    const { graph } = await renderer.render(repository);
    if (!graph) {
      throw new InputError(
        `The documents of ${entityRef} have mistakes, so it cannot be told what it calls`,
      );
    }
    response.json(graph satisfies GraphView);
  });

  router.get(`${path}/runbooks`, async (request, response) => {
    const text = queryText(request, 'q', '');
    const { entityRef, repository } = await subjectOf(request);
    const items = sortedHits(runbookHits(entityRef, repository, text));
    response.json({ items, total: items.length } satisfies RunbookSearch);
  });

  return router;
}
