import { splitReference } from './providerFacts';
import type { ServiceNode, World } from './World';

/** A service that calls another one. */
export interface Caller {
  node: ServiceNode;
  /** The ports it means, as its edges say. */
  ports: (string | number | undefined)[];
}

/** Callers by the name of what they call. */
export type CallGraph = ReadonlyMap<string, readonly Caller[]>;

const knownCallGraphs = new WeakMap<World, Map<string, CallGraph>>();

function makeCallGraph(world: World, environment: string): CallGraph {
  const graph = new Map<string, Caller[]>();
  for (const node of world.services.values()) {
    const edges = node.spec(environment).spec.dependsOn?.services ?? {};
    for (const [reference, { port }] of Object.entries(edges)) {
      const { system, name } = splitReference(world, reference);
      if (system !== undefined || name === node.name) continue;
      const callers = graph.get(name) ?? [];
      const known = callers.find(caller => caller.node === node);
      if (known === undefined) callers.push({ node, ports: [port] });
      else known.ports.push(port);
      graph.set(name, callers);
    }
  }
  return graph;
}

/** The edges between the services of a world, read once for each environment. */
export function callGraph(world: World, environment: string): CallGraph {
  const graphs = knownCallGraphs.get(world) ?? new Map<string, CallGraph>();
  knownCallGraphs.set(world, graphs);
  const graph = graphs.get(environment) ?? makeCallGraph(world, environment);
  graphs.set(environment, graph);
  return graph;
}
