import { ConflictError } from '@backstage/errors';
import {
  formatRepositoryId,
  type LocalRepositories,
  type LocalRepositoryUrls,
  type RepositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import { NO_COMMIT } from './Publication';
import type { Publisher } from './Publisher';
import { CATALOG_INFO } from './readServiceEntity';

/** Makes a local repository. */
export function localPublisher(
  id: RepositoryId,
  repositories: LocalRepositories,
  urls: LocalRepositoryUrls,
): Publisher {
  const name = formatRepositoryId(id);
  const place = {
    remoteUrl: repositories.gitDirectory(id),
    repoContentsUrl: urls.root(id),
    catalogInfoUrl: urls.file(id, CATALOG_INFO),
  };
  return {
    repositoryUrl: urls.repository(id),
    async publish({ files, commit, dryRun, progress }) {
      if (dryRun) {
        const all = await repositories.list();
        if (all.some(other => formatRepositoryId(other) === name)) {
          throw new ConflictError(
            `The local repository '${name}' exists already`,
          );
        }
        progress(`Dry run: would make the local repository ${name}`);
        return { ...place, commitHash: NO_COMMIT };
      }
      const result = await repositories.create(id, files, commit);
      progress(
        result.created
          ? `Made the local repository ${name}`
          : `The local repository ${name} holds exactly these files already`,
      );
      return { ...place, commitHash: result.commit };
    },
  };
}
