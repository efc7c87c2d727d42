/**
 * A pull request, or merge request, that is open.
 *
 * @public
 */
export interface ChangeRequest {
  /** What people call it by: `#12`, on GitLab `!12`. */
  number: number;
  /** Its page. */
  url: string;
  title: string;
  /** Markdown. */
  text: string;
}

/**
 * An open request in a list.
 *
 * @public
 */
export interface ListedChangeRequest extends Omit<ChangeRequest, 'text'> {
  /** The branch that is to be merged. */
  branch: string;
  /** ISO 8601. */
  updated: string;
  /** Undefined where the forge does not tell it in lists. */
  conflicts?: boolean;
}

/**
 * A request to be opened.
 *
 * @public
 */
export interface ChangeRequestDraft {
  branch: string;
  target: string;
  title: string;
  /** Markdown. */
  text: string;
  /** Not ready to be merged. */
  draft: boolean;
}

/**
 * Who is asked to look at a change, by the name that the forge knows them by.
 *
 * @public
 */
export interface Reviewer {
  kind: 'team' | 'user';
  /** `shop` of the organisation, on GitLab the path of the group; login of a user. */
  name: string;
}
