import { ConflictError } from '@backstage/errors';
import { pushInitialCommit } from '@chartwright/backstage-plugin-chartwright-node';
import type { Forge } from './Forge';
import type { Publication, Published } from './Publication';
import { CATALOG_INFO } from './readServiceEntity';

/**
 * Makes the repository by the forge's HTTP interface and pushes by git.
 *
 * @param options - `gitdir` is an empty folder to work in.
 * @throws ConflictError when the repository exists with other content.
 */
export async function publishToForge(
  publication: Publication,
  options: { forge: Forge; gitdir: string },
): Promise<Published> {
  const { owner, name, progress, signal } = publication;
  const repository = await options.forge.ensureRepository(publication, signal);
  progress(
    repository.created
      ? `Made the repository ${owner}/${name}`
      : `The repository ${owner}/${name} is there already`,
  );
  signal?.throwIfAborted();
  const push = await pushInitialCommit({
    gitdir: options.gitdir,
    remote: repository.remote,
    files: publication.files,
    ...publication.commit,
    signal,
  });
  if (push.outcome === 'different') {
    throw new ConflictError(
      `The repository ${repository.contentsUrl} exists already and holds something else. Choose another name, or regenerate that service instead of making it anew.`,
    );
  }
  progress(
    push.outcome === 'pushed'
      ? `Pushed ${publication.files.size} files to ${repository.remote.url}`
      : `It holds exactly these files already`,
  );
  return {
    remoteUrl: repository.remote.url,
    repoContentsUrl: repository.contentsUrl,
    catalogInfoUrl: repository.fileUrl(CATALOG_INFO),
    commitHash: push.commit,
  };
}
