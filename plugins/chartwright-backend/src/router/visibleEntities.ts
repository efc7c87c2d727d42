import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_SOURCE_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { readPermission } from '@chartwright/backstage-plugin-chartwright-common';
import {
  formatRepositoryId,
  type LocalRepositoryUrls,
  type RepositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { Access } from '../access/Access';

/**
 * References of the entities that the catalog has from a local repository, as the one who asks may see them; Components
 * first.
 *
 * @throws NotFoundError when there is none: who may see no entity of a repository may not see the repository.
 *   NotAllowedError when the permission to read is missing for all of them.
 */
export async function visibleEntities(
  id: RepositoryId,
  options: {
    access: Access;
    catalog: CatalogService;
    urls: LocalRepositoryUrls;
    credentials: BackstageCredentials;
  },
): Promise<string[]> {
  const { access, catalog, urls, credentials } = options;
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
  const refs = items.map(entity => stringifyEntityRef(entity));
  const readable = await access.allowed(refs, credentials, readPermission);
  if (readable.size === 0) {
    throw new NotAllowedError(
      `This needs the permission ${readPermission.name} for ${refs.join(
        ' or ',
      )}`,
    );
  }
  const components = items.filter(({ kind }) => kind === 'Component');
  const others = items.filter(({ kind }) => kind !== 'Component');
  return [...components, ...others].map(entity => stringifyEntityRef(entity));
}
