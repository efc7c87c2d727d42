import type { RemoteRepository } from '../repositories';
import type {
  ChangeRequest,
  ChangeRequestDraft,
  ListedChangeRequest,
  Reviewer,
} from './ChangeRequest';

/**
 * The forges that Chartwright publishes to.
 *
 * @public
 */
export type ForgeType = 'github' | 'gitlab' | 'gitea';

/**
 * Names a repository of a forge.
 *
 * @public
 */
export interface RepositoryName {
  /** Organisation, group (`shop/backend` on GitLab) or user. */
  owner: string;
  name: string;
}

/**
 * A repository to be made.
 *
 * @public
 */
export interface RepositoryRequest extends RepositoryName {
  description: string;
  visibility: 'private' | 'internal' | 'public';
}

/**
 * A repository that is there.
 *
 * @public
 */
export interface ForgeRepository {
  /** False when it was there before. */
  created: boolean;
  /** Its branch is the repository's default one. */
  remote: RemoteRepository;
  /** The page of the root folder on the branch; files are found below it by their path. */
  contentsUrl: string;
  /** The page of a file. */
  fileUrl(path: string): string;
}

/**
 * What one forge does differently from the others.
 *
 * @remarks
 *
 * Every method throws NotAllowedError when the credentials do not suffice, and RetryLaterError when it is worth a try later.
 *
 * @public
 */
export interface Forge {
  /** What people call its requests for changes: `pull request`. */
  readonly requestNoun: string;

  /** The page of a repository, whether it is there or not; without a slash at its end. */
  pageUrl(repository: RepositoryName): string;

  /**
   * Makes the repository, or finds the one that is there.
   *
   * @throws InputError when the owner does not exist.
   */
  ensureRepository(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<ForgeRepository>;

  /** @throws NotFoundError when there is none that these credentials can see. */
  findRepository(
    repository: RepositoryName,
    signal?: AbortSignal,
  ): Promise<ForgeRepository>;

  /** The open request that asks to merge one branch into the other. */
  findOpenRequest(
    repository: RepositoryName,
    branches: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined>;

  /** The newest open requests, at most as many as the forge gives at once. */
  listOpenRequests(
    repository: RepositoryName,
    signal?: AbortSignal,
  ): Promise<ListedChangeRequest[]>;

  /** @returns undefined when the forge says that there is one already, or that there is nothing to merge. */
  openRequest(
    repository: RepositoryName,
    draft: ChangeRequestDraft,
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined>;

  /** Replaces the text; the title may be a person's by now. */
  updateText(
    repository: RepositoryName,
    number: number,
    text: string,
    signal?: AbortSignal,
  ): Promise<void>;

  /** @returns false when the forge does not know the reviewer, or does not let them see the repository. */
  askForReview(
    repository: RepositoryName,
    number: number,
    reviewer: Reviewer,
    signal?: AbortSignal,
  ): Promise<boolean>;
}

/**
 * The branch that new repositories have.
 *
 * @public
 */
export const FORGE_BRANCH = 'main';
