import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_SOURCE_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  formatRepositoryId,
  type LocalRepositoryUrls,
  type RepositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';

/**
 * References of the entities that the catalog has from a local repository, as the one who asks may see them; Components
 * first.
 *
 * @throws NotFoundError when there is none: who may see no entity of a repository may not see the repository.
 */
export async function visibleEntities(
  id: RepositoryId,
  options: {
    catalog: CatalogService;
    urls: LocalRepositoryUrls;
    credentials: BackstageCredentials;
  },
): Promise<string[]> {
  const { catalog, urls, credentials } = options;
  const { items } = await catalog.getEntities(
    {
      filter: {
        [`metadata.annotations.${ANNOTATION_SOURCE_LOCATION}`]: `url:${urls.root(
          id,
        )}`,
      },
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    },
    { credentials },
  );
  if (items.length === 0) {
    throw new NotFoundError(
      `The catalog has nothing from a local repository '${formatRepositoryId(
        id,
      )}'`,
    );
  }
  const components = items.filter(({ kind }) => kind === 'Component');
  const others = items.filter(({ kind }) => kind !== 'Component');
  return [...components, ...others].map(entity => stringifyEntityRef(entity));
}
