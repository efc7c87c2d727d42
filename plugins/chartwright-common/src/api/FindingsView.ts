import type { Finding } from '../Finding';

/**
 * Answer of `GET /v1/entities/:kind/:namespace/:name/findings`.
 *
 * @public
 */
export interface FindingsView {
  entityRef: string;
  /** Of all environments; errors first. */
  findings: Finding[];
}
