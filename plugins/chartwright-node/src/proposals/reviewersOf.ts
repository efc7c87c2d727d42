import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Reviewer } from '../forges';
import type { RepositoryAddress } from '../repositories';
import { reviewerOf } from './reviewerOf';

/**
 * What {@link reviewersOf} needs beside the references.
 *
 * @public
 */
export interface ReviewerOptions {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  /** Is told who cannot be asked, and why. */
  progress: (message: string) => void;
}

/**
 * Groups and users of the catalog as a forge knows them; who it does not know is told to the one who waits. In local
 * repositories nobody is asked.
 *
 * @public
 */
export async function reviewersOf(
  references: readonly string[],
  address: RepositoryAddress,
  { catalog, credentials, progress }: ReviewerOptions,
): Promise<Reviewer[]> {
  const entityRefs = [...new Set(references)].sort();
  if (address.target === 'local' || entityRefs.length === 0) return [];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials },
  );
  const reviewers = new Map<string, Reviewer>();
  entityRefs.forEach((ref, index) => {
    const owner = items[index];
    const reviewer = owner && reviewerOf(owner, address);
    if (reviewer) {
      reviewers.set(`${reviewer.kind}:${reviewer.name}`, reviewer);
      return;
    }
    const { host } = address;
    progress(
      owner
        ? `${ref} is not asked for review: it has no annotation that says who that is on ${host}, such as ${host}/team-slug`
        : `${ref} is not asked for review: the catalog does not have it`,
    );
  });
  return [...reviewers.values()];
}
