import { ConflictError } from '@backstage/errors';
import {
  pushInitialCommit,
  type Forge,
} from '@chartwright/backstage-plugin-chartwright-node';
import { NO_COMMIT } from './Publication';
import type { Publisher } from './Publisher';
import { CATALOG_INFO } from './readServiceEntity';

/**
 * Makes a repository by the forge's HTTP interface and pushes by git.
 *
 * @param gitdir - Gives an empty folder to work in.
 */
export function forgePublisher(
  { owner, name }: { owner: string; name: string },
  forge: Forge,
  gitdir: () => Promise<string>,
): Publisher {
  const page = forge.pageUrl({ owner, name });
  return {
    repositoryUrl: `${page}/`,
    async publish(publication) {
      const { files, progress, signal, commit } = publication;
      if (publication.dryRun) {
        progress(`Dry run: would make the repository ${page}`);
        return {
          remoteUrl: `${page}.git`,
          repoContentsUrl: page,
          catalogInfoUrl: `${page}/blob/main/${CATALOG_INFO}`,
          commitHash: NO_COMMIT,
        };
      }
      const repository = await forge.ensureRepository(publication, signal);
      progress(
        repository.created
          ? `Made the repository ${page}`
          : `The repository ${page} is there already`,
      );
      signal?.throwIfAborted();
      const push = await pushInitialCommit({
        gitdir: await gitdir(),
        remote: repository.remote,
        files,
        ...commit,
        signal,
      });
      if (push.outcome === 'different') {
        throw new ConflictError(
          `The repository ${page} exists already and holds something else. Choose another name, or regenerate that service instead of making it anew.`,
        );
      }
      progress(
        push.outcome === 'pushed'
          ? `Pushed ${files.size} files to ${repository.remote.url}`
          : 'It holds exactly these files already',
      );
      return {
        remoteUrl: repository.remote.url,
        repoContentsUrl: repository.contentsUrl,
        catalogInfoUrl: repository.fileUrl(CATALOG_INFO),
        commitHash: push.commit,
      };
    },
  };
}
