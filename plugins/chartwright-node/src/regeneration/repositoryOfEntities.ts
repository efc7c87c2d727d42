import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type { Config } from '@backstage/config';
import { addressOfUrl } from '../access';
import { documentLocation } from '../catalog';
import {
  formatAddress,
  LocalRepositoryUrls,
  type RepositoryAddress,
} from '../repositories';

/**
 * Where an entity that Chartwright generated lives.
 *
 * @public
 */
export interface EntityRepository {
  address: RepositoryAddress;
  /** The branch that the catalog reads it from. */
  branch: string;
  /** Folder of its document in the repository, without slashes at its ends; empty for the root. */
  folder: string;
}

/**
 * Where an entity lives.
 *
 * @throws NotFoundError when Chartwright did not generate it, InputError when it lives where Chartwright cannot write.
 * @public
 */
export function repositoryOfEntity(
  entity: Entity,
  config: Config,
): EntityRepository {
  const { address, ref, path } = addressOfUrl(
    documentLocation(entity).folderUrl,
    {
      integrations: ScmIntegrations.fromConfig(config),
      urls: LocalRepositoryUrls.fromConfig(config),
    },
  );
  return { address, branch: ref, folder: path };
}

/**
 * The one repository and branch that all the entities live in, and the folder of each.
 *
 * @throws InputError when there is none, or more than one.
 */
export function repositoryOfEntities(
  entities: readonly Entity[],
  config: Config,
): { address: RepositoryAddress; branch: string; folders: string[] } {
  const places = entities.map(entity => repositoryOfEntity(entity, config));
  const [first] = places;
  if (!first) throw new InputError('Expected at least one component');
  const stranger = places.findIndex(
    ({ address, branch }) =>
      formatAddress(address) !== formatAddress(first.address) ||
      branch !== first.branch,
  );
  if (stranger >= 0) {
    throw new InputError(
      `Expected components of one repository, found ${stringifyEntityRef(
        entities[0]!,
      )} in ${formatAddress(first.address)} and ${stringifyEntityRef(
        entities[stranger]!,
      )} in ${formatAddress(places[stranger]!.address)}`,
    );
  }
  const { address, branch } = first;
  return { address, branch, folders: places.map(({ folder }) => folder) };
}
