import { compareText } from '../files/compareText';
import { dependencyNode } from './dependencyNode';
import { findCycles } from './findCycles';
import type { Graph, GraphEdge, GraphNode } from './Graph';
import { neighboursOf } from './neighbours';
import { resolveResource } from './resources';
import type { World } from './World';
import { BASE } from './World';

/** Services, resources and outside hosts of a world with the edges between them, overlays included. */
export function buildGraph(world: World): Graph {
  const system = world.system?.document.metadata.name;
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const add = (node: GraphNode) => {
    const earlier = nodes.get(node.id);
    if (earlier === undefined || (!earlier.known && node.known))
      nodes.set(node.id, node);
  };
  for (const { name, title, located } of world.services.values()) {
    add({
      id: `service:${name}`,
      kind: 'service',
      name,
      title,
      type: located.document.spec.kind,
      known: true,
    });
  }
  for (const name of Object.keys(world.system?.document.spec.resources ?? {})) {
    const resource = resolveResource(world, name, BASE);
    if (resource === undefined) continue;
    add({
      id: `resource:${name}`,
      kind: 'resource',
      name,
      title: resource.title,
      type: resource.type,
      known: true,
    });
  }
  for (const environment of [
    BASE,
    ...world.platform.environments.map(({ name }) => name),
  ]) {
    for (const node of world.services.values()) {
      for (const dependency of neighboursOf(world, node, environment)
        .dependencies) {
        const target = dependencyNode(dependency, system);
        add(target);
        const from = `service:${node.name}`;
        const port = dependency.portName ?? dependency.port;
        const key = `${from} ${target.id}`;
        if (!edges.has(key))
          edges.set(key, {
            from,
            to: target.id,
            ...(port === undefined ? {} : { port }),
          });
      }
    }
  }
  const sorted = [...edges.values()].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to),
  );
  return {
    ...(system === undefined ? {} : { system }),
    nodes: [...nodes.values()].sort((a, b) => compareText(a.id, b.id)),
    edges: sorted,
    cycles: findCycles(sorted),
  };
}
