import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Reviewer } from '../forges';
import { reviewerOf } from '../proposals/reviewerOf';
import type { RepositoryAddress } from '../repositories';

/**
 * Those who own the entities, as the forge knows them; who it does not know is told to the one who waits.
 *
 * @public
 */
export async function ownersForReview(
  entities: readonly Entity[],
  address: RepositoryAddress,
  options: {
    catalog: CatalogService;
    credentials: BackstageCredentials;
    progress: (message: string) => void;
  },
): Promise<Reviewer[]> {
  if (address.target === 'local') return [];
  const entityRefs = [...new Set(entities.flatMap(ownerRefs))].sort();
  const { items } = await options.catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials: options.credentials },
  );
  const reviewers = new Map<string, Reviewer>();
  entityRefs.forEach((ref, index) => {
    const owner = items[index];
    const reviewer = owner && reviewerOf(owner, address);
    if (reviewer) {
      reviewers.set(`${reviewer.kind}:${reviewer.name}`, reviewer);
    } else {
      options.progress(
        owner
          ? `Nobody is asked for review: ${stringifyEntityRef(
              owner,
            )} has no annotation that says who that is on ${
              address.host
            } (such as ${address.host}/team-slug)`
          : `Nobody is asked for review: the catalog has no ${ref}`,
      );
    }
  });
  return [...reviewers.values()];
}

function ownerRefs({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
