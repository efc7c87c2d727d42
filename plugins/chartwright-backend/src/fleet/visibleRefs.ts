import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Those of the references that the one who asks may see in the catalog. */
export async function visibleRefs(
  entityRefs: readonly string[],
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<ReadonlySet<string>> {
  if (entityRefs.length === 0) return new Set();
  const { items } = await options.catalog.getEntitiesByRefs(
    {
      entityRefs: [...entityRefs],
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    },
    { credentials: options.credentials },
  );
  return new Set(items.flatMap(item => (item ? stringifyEntityRef(item) : [])));
}
