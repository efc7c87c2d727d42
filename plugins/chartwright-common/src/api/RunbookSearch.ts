/**
 * One page that answers a search.
 *
 * @public
 */
export interface RunbookHit {
  entityRef: string;
  /** Name of the alert. */
  alert: string;
  title: string;
  /** Path in the repository, for `…/docs/file?path=PATH`. */
  path: string;
  /** Text round the place that was found; plain, at most 200 characters. */
  excerpt: string;
}

/**
 * Runbooks found by alert name or by their text. Answer of `GET /v1/runbooks?q=TEXT[&alert=NAME][&limit=20]`, over all
 * services that the one who asks may see, and of `GET /v1/entities/:kind/:namespace/:name/runbooks[?q=TEXT]`, of one.
 *
 * @public
 */
export interface RunbookSearch {
  /** Alerts of that name first, then titles, then texts. */
  items: RunbookHit[];
  /** Of all that were found. */
  total: number;
}
