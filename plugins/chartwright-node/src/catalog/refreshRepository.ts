import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { RepositoryId } from '../repositories';

/**
 * Path below the catalog's base URL, served by Chartwright's catalog module: `POST {group, name}` as a service answers
 * `{entityRefs}` once the entities are handed to the catalog.
 *
 * @public
 */
export const REFRESH_REPOSITORY_PATH =
  '/chartwright/v1/repositories/refresh' as const;

/**
 * Has the catalog take up a local repository now, on whatever replica the catalog runs.
 *
 * @throws ResponseError when the catalog refuses, for example because the repository has no `catalog-info.yaml`.
 * @public
 */
export async function refreshRepository(
  id: RepositoryId,
  options: {
    auth: AuthService;
    discovery: DiscoveryService;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { auth, discovery, signal } = options;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'catalog',
  });
  const response = await fetch(
    `${await discovery.getBaseUrl('catalog')}${REFRESH_REPOSITORY_PATH}`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(id),
      signal,
    },
  );
  if (!response.ok) throw await ResponseError.fromResponse(response);
}
