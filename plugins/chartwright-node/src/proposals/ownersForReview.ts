import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import type { Reviewer } from '../forges';
import type { RepositoryAddress } from '../repositories';
import { reviewersOf, type ReviewerOptions } from './reviewersOf';

/**
 * Those who own the entities, as the forge knows them; who it does not know is told to the one who waits.
 *
 * @public
 */
export async function ownersForReview(
  entities: readonly Entity[],
  address: RepositoryAddress,
  options: ReviewerOptions,
): Promise<Reviewer[]> {
  return reviewersOf(entities.flatMap(ownerRefs), address, options);
}

function ownerRefs({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
