/** The dependency graph of a System, as plain data. */
export interface Graph {
  /** Name of the System; absent for a lone service. */
  system?: string;
  /** In alphabetical order of their ids. */
  nodes: GraphNode[];
  /** In alphabetical order of `from`, then `to`. */
  edges: GraphEdge[];
  /** Each a list of service ids that depend on each other in a circle. */
  cycles: string[][];
}

export interface GraphNode {
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
}

export interface GraphEdge {
  from: string;
  to: string;
  /** Name or number of the port. */
  port?: string | number;
}
