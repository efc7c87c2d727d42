import { ConflictError } from '@backstage/errors';
import {
  formatRepositoryId,
  repositoryId,
  type LocalRepositories,
  type LocalRepositoryUrls,
} from '@chartwright/backstage-plugin-chartwright-node';
import { NO_COMMIT, type Publication, type Published } from './Publication';
import { CATALOG_INFO } from './readServiceEntity';

/**
 * Makes a local repository.
 *
 * @throws ConflictError when it exists with other content.
 */
export async function publishLocally(
  publication: Publication,
  repositories: LocalRepositories,
  urls: LocalRepositoryUrls,
): Promise<Published> {
  const { owner, name, files, commit, dryRun, progress } = publication;
  const id = repositoryId(owner, name);
  const place = {
    remoteUrl: repositories.gitDirectory(id),
    repoContentsUrl: urls.root(id),
    catalogInfoUrl: urls.file(id, CATALOG_INFO),
  };
  if (dryRun) {
    const taken = (await repositories.list()).some(
      other => formatRepositoryId(other) === formatRepositoryId(id),
    );
    if (taken) {
      throw new ConflictError(
        `The local repository '${formatRepositoryId(id)}' exists already`,
      );
    }
    progress(
      `Dry run: would make the local repository ${formatRepositoryId(id)}`,
    );
    return { ...place, commitHash: NO_COMMIT };
  }
  const result = await repositories.create(id, files, commit);
  progress(
    result.created
      ? `Made the local repository ${formatRepositoryId(id)}`
      : `The local repository ${formatRepositoryId(
          id,
        )} holds exactly these files already`,
  );
  return { ...place, commitHash: result.commit };
}
