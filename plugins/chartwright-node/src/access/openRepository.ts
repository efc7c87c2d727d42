import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createForge } from '../forges';
import {
  LocalRepositories,
  LocalRepositoryUrls,
  repositoryId,
  type RepositoryAddress,
} from '../repositories';
import { forgeAccess } from './forgeAccess';
import { localAccess } from './localAccess';
import type { RepositoryAccess } from './RepositoryAccess';
import { requireOwnCredentials } from './requireOwnCredentials';

/**
 * Access to a repository that is there, with the credentials of Backstage's `integrations` or with the token that is given.
 *
 * @throws InputError when local repositories are off, or the host is not configured; NotFoundError when there is no such
 *   repository; NotAllowedError, RetryLaterError.
 * @public
 */
export async function openRepository(
  address: RepositoryAddress,
  options: { config: Config; token?: string; signal?: AbortSignal },
): Promise<RepositoryAccess> {
  const { config, token, signal } = options;
  if (address.target === 'local') {
    const repositories = LocalRepositories.requiredFromConfig(config);
    const id = repositoryId(address.owner, address.name);
    await repositories.resolveCommit(id);
    return localAccess(
      id,
      repositories,
      LocalRepositoryUrls.fromConfig(config),
    );
  }
  requireOwnCredentials(config, `Access to ${address.host}`, token);
  const forge = await createForge(
    { ...address, type: address.target, ...(token && { token }) },
    ScmIntegrations.fromConfig(config),
  );
  return forgeAccess(
    address,
    forge,
    await forge.findRepository(address, signal),
  );
}
