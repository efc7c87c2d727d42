import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  DeploymentView,
  DocsFile,
  DocsIndex,
  FindingsView,
  ManifestsView,
  RecordedAnswers,
} from '@chartwright/backstage-plugin-chartwright-common';
import { documentLocation } from '@chartwright/backstage-plugin-chartwright-node';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import type { ServiceRepository } from '../repository/ServiceRepository';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import type { ServiceRenderer } from '../service/ServiceRenderer';
import { answersView } from '../view/answersView';
import { deploymentView } from '../view/deploymentView';
import { docsFile, docsIndex } from '../view/docsView';
import { manifestsView } from '../view/manifestsView';
import { queryText } from './queryText';

/** Path parameters of every route here. */
type EntityParams = { kind: string; namespace: string; name: string };

/** What a request is about. */
interface Subject {
  entityRef: string;
  repository: ServiceRepository;
}

/** What can be seen of one service: `GET /v1/entities/:kind/:namespace/:name/…`. */
export function createEntityRouter(options: {
  access: Access;
  repositories: ServiceRepositoryReader;
  renderer: ServiceRenderer;
  /** Versions that a regeneration goes to. */
  versions: () => Promise<RecordedAnswers['to']>;
}): Router {
  const { access, repositories, renderer, versions } = options;
  const router = PromiseRouter({ mergeParams: true });

  async function subjectOf(request: Request<EntityParams>): Promise<Subject> {
    const credentials = await access.credentials(request);
    const entity = await access.entity(request.params, credentials);
    return {
      entityRef: stringifyEntityRef(entity),
      repository: await repositories.read(documentLocation(entity).folderUrl),
    };
  }
  const path = '/v1/entities/:kind/:namespace/:name';

  router.get(`${path}/deployment`, async (request, response) => {
    const { entityRef, repository } = await subjectOf(request);
    const service = await renderer.render(repository);
    response.json(deploymentView(entityRef, service) satisfies DeploymentView);
  });

  router.get(`${path}/manifests`, async (request, response) => {
    const environment = queryText(request, 'environment');
    const { repository } = await subjectOf(request);
    const service = await renderer.render(repository);
    response.json(manifestsView(service, environment) satisfies ManifestsView);
  });

  router.get(`${path}/findings`, async (request, response) => {
    const { entityRef, repository } = await subjectOf(request);
    const findings = await renderer.check(repository);
    response.json({ entityRef, findings } satisfies FindingsView);
  });

  router.get(`${path}/docs`, async (request, response) => {
    const { repository } = await subjectOf(request);
    response.json(docsIndex(repository) satisfies DocsIndex);
  });

  router.get(`${path}/docs/file`, async (request, response) => {
    const page = queryText(request, 'path');
    const { repository } = await subjectOf(request);
    response.json(docsFile(repository, page) satisfies DocsFile);
  });

  router.get(`${path}/answers`, async (request, response) => {
    const { entityRef, repository } = await subjectOf(request);
    response.json(
      answersView(
        entityRef,
        repository,
        await versions(),
      ) satisfies RecordedAnswers,
    );
  });

  return router;
}
