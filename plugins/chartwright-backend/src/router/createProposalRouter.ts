import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError, isError, NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  proposalMergePermission,
  type BranchView,
  type MergeResult,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  commitAuthor,
  LOCAL_BRANCH,
  LocalProposals,
  mergeBranch,
  refreshRepository,
  repositoryId,
  type LocalRepositories,
  type LocalRepositoryUrls,
  type RepositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import express, { type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import type { ServiceRepositoryReader } from '../repository/ServiceRepositoryReader';
import { branchView } from '../view/branchView';
import type { Trail } from '../trail/Trail';
import { queryText } from './queryText';
import { visibleEntities } from './visibleEntities';

/** What the routes need. */
export interface ProposalRouterOptions {
  access: Access;
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  discovery: DiscoveryService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  /** Looks again at what is known of entities, whose repository has just changed. */
  recheck: (entityRefs: readonly string[]) => void;
  repositories: LocalRepositories;
  serviceRepositories: ServiceRepositoryReader;
  trail: Trail;
  urls: LocalRepositoryUrls;
}

type RepositoryParams = { group: string; name: string };

/**
 * Proposed branches of local repositories: `GET …/compare` and `POST …/merge`. Who may see and read an entity of a repository may compare; merging needs a permission for each of its entities.
 */
export function createProposalRouter(options: ProposalRouterOptions): Router {
  const { access, catalog, config, httpAuth, repositories, urls } = options;
  const router = PromiseRouter();

  async function repositoryOf(request: Request<RepositoryParams>) {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const id = repositoryId(request.params.group, request.params.name);
    const entityRefs = await visibleEntities(id, {
      access,
      catalog,
      urls,
      credentials,
    });
    return { credentials, entityRefs, id };
  }

  router.get(
    '/v1/repositories/:group/:name/compare',
    async (request, response) => {
      const branch = queryText(request, 'branch');
      const { entityRefs, id } = await repositoryOf(request);
      const view = await branchView(repositories, { id, branch }, entityRefs);
      response.json(view satisfies BranchView);
    },
  );

  router.post(
    '/v1/repositories/:group/:name/merge',
    express.json(),
    async (request, response) => {
      const { branch, head } = mergeBody(request.body);
      const { credentials, entityRefs, id } = await repositoryOf(request);
      await authorizeMerge(options.permissions, entityRefs, credentials);
      const proposal = await new LocalProposals(repositories).find(id, branch);
      const target = proposal?.target ?? LOCAL_BRANCH;
      const commit = await options.trail.follow(
        {
          eventId: 'proposal-merge',
          request,
          meta: { branch, head, entityRefs },
        },
        () =>
          mergeBranch(repositories.gitDirectory(id), {
            branch,
            target,
            head,
            message: `Merge branch '${branch}'\n\nMerged in the portal by ${personOf(
              credentials,
            )}.\n`,
            author: commitAuthor(config),
          }),
      );
      await takeUp(id, options);
      options.recheck(entityRefs);
      response.json({ commit } satisfies MergeResult);
    },
  );

  return router;
}

/** @throws InputError */
function mergeBody(body: unknown): { branch: string; head: string } {
  const { branch, head } = (body ?? {}) as Record<string, unknown>;
  if (typeof branch !== 'string' || typeof head !== 'string' || !branch) {
    throw new InputError(
      "Expected the texts 'branch' and 'head' in the body: what to merge, and the commit that was looked at",
    );
  }
  return { branch, head };
}

/** @throws NotAllowedError */
async function authorizeMerge(
  permissions: PermissionsService,
  entityRefs: readonly string[],
  credentials: BackstageCredentials,
): Promise<void> {
  const decisions = await permissions.authorize(
    entityRefs.map(resourceRef => ({
      permission: proposalMergePermission,
      resourceRef,
    })),
    { credentials },
  );
  if (decisions.some(({ result }) => result !== AuthorizeResult.ALLOW)) {
    throw new NotAllowedError(
      `Merging needs the permission ${proposalMergePermission.name} for each entity of the repository`,
    );
  }
}

function personOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? 'an unknown caller';
}

/** The merge stands, whatever the catalog says of it; it looks again by itself. */
async function takeUp(
  id: RepositoryId,
  options: ProposalRouterOptions,
): Promise<void> {
  const { auth, discovery, logger, serviceRepositories, urls } = options;
  serviceRepositories.forget(urls.root(id));
  try {
    await refreshRepository(id, { auth, discovery });
  } catch (error) {
    logger.warn(
      `The catalog did not take up ${urls.root(id)}: ${
        isError(error) ? error.message : String(error)
      }`,
    );
  }
}
