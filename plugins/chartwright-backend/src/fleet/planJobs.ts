import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import {
  formatAddress,
  repositoryOfEntity,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { PlannedJob } from './FleetJob';

/** One job a repository and branch, in the order of the references; services of a monorepo go together. */
export function planJobs(
  entities: readonly Entity[],
  config: Config,
): PlannedJob[] {
  const jobs = new Map<string, PlannedJob>();
  const named = entities
    .map(entity => ({ entity, ref: stringifyEntityRef(entity) }))
    .sort((left, right) => (left.ref < right.ref ? -1 : 1));
  for (const { entity, ref } of named) {
    try {
      const { address, branch } = repositoryOfEntity(entity, config);
      const repository = formatAddress(address);
      const key = `${repository} ${branch}`;
      const job = jobs.get(key);
      if (job) job.entityRefs.push(ref);
      else jobs.set(key, { repository, entityRefs: [ref] });
    } catch (error) {
      jobs.set(ref, {
        repository: ref,
        entityRefs: [ref],
        error: isError(error) ? error.message : String(error),
      });
    }
  }
  return [...jobs.values()];
}
