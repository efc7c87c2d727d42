import { NotFoundError } from '@backstage/errors';
import type {
  RepositoryBlob,
  RepositoryTree,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  formatRepositoryId,
  type LocalRepositories,
  type RepositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';

/** A larger file is not sent to a browser. */
const MAX_TEXT_BYTES = 1024 * 1024;

/** A place in a local repository, as a request names it. */
export interface RepositoryPlace {
  id: RepositoryId;
  /** Branch, tag or commit. */
  ref: string;
  /** File or folder without slashes at its ends; empty for the root. */
  path: string;
}

/**
 * What lies in a folder.
 *
 * @throws NotFoundError
 */
export async function repositoryTree(
  repositories: LocalRepositories,
  { id, ref, path }: RepositoryPlace,
  entityRef: string | undefined,
): Promise<RepositoryTree> {
  const commit = await repositories.resolveCommit(id, ref);
  const entries = await repositories.readFolder(id, commit, path);
  return {
    commit,
    ref,
    path,
    cloneUrl: repositories.gitDirectory(id),
    ...(entityRef && { entityRef }),
    entries: entries.map(({ name, type }) => ({
      name,
      type,
      path: path ? `${path}/${name}` : name,
    })),
  };
}

/**
 * One file; without its text when that is none or too long to show.
 *
 * @throws NotFoundError
 */
export async function repositoryBlob(
  repositories: LocalRepositories,
  { id, ref, path }: RepositoryPlace,
): Promise<RepositoryBlob> {
  if (!path) {
    throw new NotFoundError(
      `Expected the path of a file in the local repository '${formatRepositoryId(
        id,
      )}'`,
    );
  }
  const commit = await repositories.resolveCommit(id, ref);
  const content = await repositories.readFile(id, commit, path);
  const binary = content.includes(0);
  return {
    commit,
    path,
    size: content.length,
    binary,
    ...(!binary &&
      content.length <= MAX_TEXT_BYTES && {
        text: Buffer.from(content).toString('utf8'),
      }),
  };
}
