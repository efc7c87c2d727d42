import type { FindingCounts } from '../Finding';
import type { CostView } from './CostView';
import type { GraphView } from './GraphView';

/**
 * One service of a system.
 *
 * @public
 */
export interface SystemServiceView {
  name: string;
  title: string;
  /** Absent when the catalog has no such component. */
  entityRef?: string;
  owner?: string;
  drift?: boolean;
  findings?: FindingCounts;
  cost?: CostView;
}

/**
 * One resource of a system.
 *
 * @public
 */
export interface SystemResourceView {
  name: string;
  title: string;
  /** `postgres`, `redis`, ... */
  type: string;
  entityRef?: string;
}

/**
 * What is requested of one thing that a quota limits, as numbers: CPU in cores, memory and storage in GiB, else a count.
 *
 * @public
 */
export interface QuotaView {
  /** Key of the ResourceQuota: `requests.cpu`. */
  resource: string;
  unit: 'cores' | 'GiB' | 'count';
  /** Sum over all services with as few Pods as there may be. */
  minimum: number;
  /** Sum with as many as there may be. */
  maximum: number;
  /** The quota; absent when nothing limits it. */
  hard?: number;
}

/**
 * A system in one environment.
 *
 * @public
 */
export interface SystemEnvironmentView {
  name: string;
  title: string;
  production: boolean;
  quotas: QuotaView[];
  cost: CostView;
  /** Services whose chart does not render, or that could not be read. */
  missing: string[];
}

/**
 * Answer of `GET /v1/systems/:namespace/:name`.
 *
 * @public
 */
export interface SystemView {
  entityRef: string;
  title: string;
  owner?: string;
  /** By name. */
  services: SystemServiceView[];
  resources: SystemResourceView[];
  graph: GraphView;
  /** In the Platform's order. */
  environments: SystemEnvironmentView[];
  cost: CostView;
}
