import type { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';
import type { OpenRequest } from '../access';
import type { Reviewer } from '../forges';

/**
 * A change to be proposed.
 *
 * @public
 */
export interface ProposalDraft {
  /** The branch to propose; another one with a number at its end is taken when this one holds the work of people. */
  branch: string;
  title: string;
  /** Markdown. */
  text: string;
  /** The plans that it carries out, one a service. */
  plans?: readonly RegenerationView[];
  /** First line of the commit's message, and more. */
  message: string;
  author: { name: string; email: string };
  /** Not ready to be merged; forges only. */
  draft: boolean;
  /** Asked for review when the request is opened. */
  reviewers: readonly Reviewer[];
}

/**
 * A change that was proposed.
 *
 * @public
 */
export interface Proposal extends OpenRequest {
  branch: string;
  /** The branch that it is to be merged into. */
  target: string;
  /** The newest commit on the branch. */
  commit: string;
  /** The request was open before. */
  updated: boolean;
  remoteUrl: string;
}
