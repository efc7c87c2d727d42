/**
 * A service, resource or host in a dependency graph.
 *
 * @public
 */
export interface GraphNodeView {
  /** `service:orders`, `service:billing/invoices`, `resource:postgres`, `external:stripe`, `exposure:shop.example.com`. */
  id: string;
  /** `exposure`: a host at which the service is reached from outside. */
  kind: 'service' | 'resource' | 'external' | 'exposure';
  name: string;
  title: string;
  /** Another System that it belongs to. */
  system?: string;
  /** Kind of a service (`api`), type of a resource (`postgres`). */
  type?: string;
  /** In the catalog, if it is there under its usual name. */
  entityRef?: string;
  /** False: only named by an edge, described nowhere. */
  known: boolean;
  /** Whether it is the service that the graph is about. */
  self?: boolean;
}

/**
 * A port that an edge uses, which NetworkPolicies open on both sides.
 *
 * @public
 */
export interface GraphPortView {
  /** Absent when nothing is known about the one that is called. */
  port?: number;
  name?: string;
  protocol?: string;
}

/**
 * Who calls whom.
 *
 * @public
 */
export interface GraphEdgeView {
  from: string;
  to: string;
  ports: GraphPortView[];
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
