import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  addressOfUrl,
  LocalRepositoryUrls,
  repositoryOfEntity,
  type RepositoryAddress,
} from '@chartwright/backstage-plugin-chartwright-node';

/** A repository that an input names, and what it says about the place in it. */
export interface ResolvedRepository {
  address: RepositoryAddress;
  /** The branch that the input names, if it does. */
  branch?: string;
  /** Folder in the repository; empty for the root. */
  folder: string;
  /** The entity, where one is named. */
  entity?: Entity;
}

/**
 * The repository of an entity, or that of a URL: `host?owner=…&repo=…` as the field `RepoUrlPicker` gives it, or the address
 * of a page of the repository.
 *
 * Whoever names an entity needs the permission for it. A URL names no entity: there the token and the scaffolder's own
 * permissions decide, as for Backstage's publishing actions.
 *
 * @throws InputError when not exactly one of the two is given, or it is no repository that Chartwright can write to;
 *   NotFoundError when the catalog does not have the entity, NotAllowedError when they lack the permission.
 */
export async function resolveRepository(
  input: { entityRef?: string; repoUrl?: string },
  options: {
    catalog: CatalogService;
    config: Config;
    credentials: BackstageCredentials;
    permissions: PermissionsService;
    permission: ResourcePermission<'catalog-entity'>;
  },
): Promise<ResolvedRepository> {
  const { entityRef, repoUrl } = input;
  const { catalog, config, credentials, permissions, permission } = options;
  if ((entityRef === undefined) === (repoUrl === undefined)) {
    throw new InputError("Expected one of 'entityRef' and 'repoUrl'");
  }
  if (entityRef !== undefined) {
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) throw new NotFoundError(`The catalog has no ${entityRef}`);
    const resourceRef = stringifyEntityRef(entity);
    const [decision] = await permissions.authorize(
      [{ permission, resourceRef }],
      { credentials },
    );
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `This needs the permission ${permission.name} for ${resourceRef}`,
      );
    }
    return { ...repositoryOfEntity(entity, config), entity };
  }
  const integrations = ScmIntegrations.fromConfig(config);
  if (/^https?:\/\//.test(repoUrl!)) {
    const urls = LocalRepositoryUrls.fromConfig(config);
    const { address, ref, path } = addressOfUrl(repoUrl!, {
      integrations,
      urls,
    });
    return { address, branch: ref, folder: path };
  }
  return { address: forgeAddress(repoUrl!, integrations), folder: '' };
}

/**
 * A repository as the field `RepoUrlPicker` names it.
 *
 * @throws InputError when it is on a host that Chartwright does not publish to.
 */
export function forgeAddress(
  repoUrl: string,
  integrations: ScmIntegrations,
): Exclude<RepositoryAddress, { target: 'local' }> {
  const { host, owner, repo } = parseRepoUrl(repoUrl, integrations);
  const target = integrations.byHost(host)?.type;
  if (target !== 'github' && target !== 'gitlab' && target !== 'gitea') {
    throw new InputError(
      `Expected 'repoUrl' to name a GitHub, GitLab or Gitea host of the app's integrations, found '${host}'`,
    );
  }
  if (!owner) {
    throw new InputError(
      `Expected 'repoUrl' to name an owner, found '${repoUrl}'`,
    );
  }
  return { target, host, owner, name: repo };
}
