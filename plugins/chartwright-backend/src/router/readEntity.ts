import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * The entity that a request names, as the one who asks may see it: what the catalog does not show them, is not there.
 *
 * @throws NotFoundError
 */
export async function readEntity(
  catalog: CatalogService,
  params: { kind: string; namespace: string; name: string },
  credentials: BackstageCredentials,
): Promise<Entity> {
  const entityRef = stringifyEntityRef(params);
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw new NotFoundError(`The catalog has no ${entityRef}`);
  }
  return entity;
}
