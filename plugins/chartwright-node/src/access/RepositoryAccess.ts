import type { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';
import type { ChangeRequestDraft, Reviewer } from '../forges';
import type { RepositoryAddress } from '../repositories';

/**
 * A request to merge a branch: a pull request, a merge request, or a branch of a local repository that the portal shows.
 *
 * @public
 */
export interface OpenRequest {
  /** Absent in local repositories. */
  number?: number;
  /** Its page. */
  url: string;
  title: string;
  /** Markdown. */
  text: string;
}

/**
 * What a request says.
 *
 * @public
 */
export interface ProposalBody {
  /** Markdown. */
  text: string;
  /** The plans that it carries out, one a service; only local repositories keep them. */
  plans?: readonly RegenerationView[];
}

/**
 * One repository, local or on a forge, as those need it who propose changes to it.
 *
 * @remarks
 *
 * Every method throws NotAllowedError, NotFoundError or, when it is worth a try later, RetryLaterError.
 *
 * @public
 */
export interface RepositoryAccess {
  readonly address: RepositoryAddress;
  /** What people call its requests: `pull request`. */
  readonly requestNoun: string;
  /** What `git clone` takes. */
  readonly remoteUrl: string;
  /** The branch that changes are proposed to. */
  readonly branch: string;

  /**
   * Brings a branch with its history into a git directory.
   *
   * @returns its commit; undefined when there is no such branch.
   */
  fetchBranch(
    gitdir: string,
    branch: string,
    signal?: AbortSignal,
  ): Promise<string | undefined>;

  /**
   * Lets a branch point to a commit of the git directory.
   *
   * @param change - `from` is where the branch points now, undefined when it is not there yet.
   * @throws RetryLaterError when it points elsewhere by now.
   */
  pushBranch(
    gitdir: string,
    branch: string,
    change: { from: string | undefined; to: string },
    signal?: AbortSignal,
  ): Promise<void>;

  /** The open request from a branch to the other. */
  findRequest(
    branches: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<OpenRequest | undefined>;

  /** @throws Error when the forge does not open it. */
  openRequest(
    draft: ChangeRequestDraft & Partial<ProposalBody>,
    signal?: AbortSignal,
  ): Promise<OpenRequest>;

  /** Replaces the text of an open request. */
  updateText(
    branches: { branch: string; target: string },
    request: OpenRequest,
    body: ProposalBody,
    signal?: AbortSignal,
  ): Promise<void>;

  /** @returns false when nobody could be asked. */
  askForReview(
    request: OpenRequest,
    reviewer: Reviewer,
    signal?: AbortSignal,
  ): Promise<boolean>;
}
