import type { RemoteRepository } from '@chartwright/backstage-plugin-chartwright-node';

/** The forges that `chartwright:publish` knows. */
export type ForgeType = 'github' | 'gitlab' | 'gitea';

/** A repository to be made. */
export interface RepositoryRequest {
  /** Organisation, group (`shop/backend` on GitLab) or user. */
  owner: string;
  name: string;
  description: string;
  visibility: 'private' | 'internal' | 'public';
}

/** A repository that is there. */
export interface ForgeRepository {
  /** False when it was there before. */
  created: boolean;
  remote: RemoteRepository;
  /** The page of the root folder on the branch; files are found below it by their path. */
  contentsUrl: string;
  /** The page of a file. */
  fileUrl(path: string): string;
}

/** What one forge does differently from the others. */
export interface Forge {
  /** The page of a repository, whether it is there or not; without a slash at its end. */
  pageUrl(repository: Pick<RepositoryRequest, 'owner' | 'name'>): string;

  /**
   * Makes the repository, or finds the one that is there.
   *
   * @throws InputError when the owner does not exist, NotAllowedError when the credentials do not suffice.
   */
  ensureRepository(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<ForgeRepository>;
}

/** The branch that new repositories have. */
export const FORGE_BRANCH = 'main';
