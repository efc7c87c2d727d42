import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Makes sure that the catalog has no entity of this reference from another repository, before a repository is made that
 * could never be registered.
 *
 * @param repositoryUrl - What URLs of files in the repository begin with.
 * @throws ConflictError
 */
export async function checkCatalog(
  entityRef: string,
  repositoryUrl: string,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<void> {
  const { catalog, credentials } = options;
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  const location = entity?.metadata.annotations?.[ANNOTATION_LOCATION];
  if (entity && !location?.startsWith(`url:${repositoryUrl}`)) {
    throw new ConflictError(
      `The catalog has ${entityRef} already, from ${location}. Give this service another name.`,
    );
  }
}
