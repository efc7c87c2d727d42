import type { RegenerationView } from './RegenerationView';

/**
 * What a regeneration of a service would do today; nothing is written. Answer of
 * `GET /v1/entities/:kind/:namespace/:name/plan`.
 *
 * @public
 */
export interface PlanView {
  entityRef: string;
  plan: RegenerationView;
}
