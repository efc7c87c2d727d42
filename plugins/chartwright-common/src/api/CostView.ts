/**
 * What something costs by the Platform's list prices: requested CPU and memory, times the number of Pods, and storage.
 * In the Platform's currency, a month of 730 hours.
 *
 * @public
 */
export interface CostView {
  /** ISO 4217, for example `EUR`. */
  currency: string;
  /** With as few Pods as the autoscaler may go down to, storage included. */
  minimum: number;
  /** With as many Pods as the autoscaler may go up to, storage included. */
  maximum: number;
  /** The part of `minimum` that is storage. */
  storage: number;
  /** What has no price because it cannot be told from manifests, a sentence each; absent when there is none. */
  notCounted?: string[];
  /** What was taken for granted to give it a price, a sentence each; absent when there is nothing. */
  assumed?: string[];
}

/**
 * The cost of one environment.
 *
 * @public
 */
export interface EnvironmentCost extends CostView {
  environment: string;
}

/**
 * What a change does to the cost of one environment.
 *
 * @public
 */
export interface CostDifferenceView {
  environment: string;
  /** Absent where it did not render, or was not there. */
  before?: CostView;
  /** Absent where it does not render. */
  after?: CostView;
}

/**
 * Answer of `GET /v1/entities/:kind/:namespace/:name/cost`.
 *
 * @public
 */
export interface EntityCostView {
  entityRef: string;
  /** Of all environments. */
  total: CostView;
  /** In the Platform's order. */
  environments: EnvironmentCost[];
}
