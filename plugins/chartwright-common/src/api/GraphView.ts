/**
 * A service, resource or outside host in a dependency graph.
 *
 * @public
 */
export interface GraphNodeView {
  /** `service:orders`, `service:billing/invoices`, `resource:postgres`, `external:stripe`. */
  id: string;
  kind: 'service' | 'resource' | 'external';
  name: string;
  title: string;
  /** Another System that it belongs to. */
  system?: string;
  /** Kind of a service (`api`), type of a resource (`postgres`). */
  type?: string;
  /** False: only named by an edge, described nowhere. */
  known: boolean;
  /** Whether it is the service that the graph is about. */
  subject?: boolean;
}

/**
 * Who calls whom.
 *
 * @public
 */
export interface GraphEdgeView {
  from: string;
  to: string;
  /** Name or number of the port that is called. */
  port?: string | number;
  /** Whether the rendered NetworkPolicies open it; absent when no manifests were looked at. */
  opened?: boolean;
}

/**
 * A dependency graph.
 *
 * @public
 */
export interface GraphView {
  /** By id. */
  nodes: GraphNodeView[];
  /** By `from`, then `to`. */
  edges: GraphEdgeView[];
  /** Ids of services that depend on each other in a circle. */
  cycles: string[][];
}
