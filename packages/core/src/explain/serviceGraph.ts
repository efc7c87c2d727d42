import type {
  GraphEdgeView,
  GraphNodeView,
  GraphPortView,
  GraphView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { compareText } from '../files/compareText';
import type {
  Dependency,
  Dependent,
  Resolution,
  ResolvedService,
} from '../resolve';
import { dependencyNode } from '../resolve/dependencyNode';

/**
 * The graph round one service, over all environments: what it calls, who calls it, and the hosts that lead to it. The ports of
 * the edges are those that NetworkPolicies open.
 */
export function serviceGraph({
  service,
  ...resolution
}: Resolution): GraphView {
  const self = `service:${service.name}`;
  const nodes = new Map<string, GraphNodeView>([
    [
      self,
      {
        id: self,
        kind: 'service',
        name: service.name,
        title: service.title,
        type: service.kind,
        entityRef: `component:default/${service.name}`,
        known: true,
        self: true,
      },
    ],
  ]);
  const edges = new Map<string, GraphEdgeView>();
  const add = (node: GraphNodeView, edge: GraphEdgeView) => {
    nodes.set(node.id, nodes.get(node.id) ?? node);
    const key = `${edge.from} ${edge.to}`;
    const known = edges.get(key)?.ports ?? [];
    edges.set(key, { ...edge, ports: distinct([...known, ...edge.ports]) });
  };
  for (const resolved of [resolution.base, ...resolution.environments]) {
    for (const dependency of resolved.neighbours.dependencies) {
      const node = dependencyView(dependency, service.system);
      add(node, { from: self, to: node.id, ports: portOf(dependency) });
    }
    for (const dependent of resolved.neighbours.dependents) {
      const node = dependentNode(dependent, service.system);
      add(node, {
        from: node.id,
        to: self,
        ports: namedPorts(dependent.ports, resolved),
      });
    }
    for (const [host, ports] of exposedHosts(resolved)) {
      const id = `exposure:${host}`;
      add(
        { id, kind: 'exposure', name: host, title: host, known: true },
        { from: id, to: self, ports: namedPorts(ports, resolved) },
      );
    }
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => compareText(a.id, b.id)),
    edges: [...edges.values()].sort(
      (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to),
    ),
    cycles: [],
  };
}

/** A dependency with the entity of the catalog that it is. */
function dependencyView(
  dependency: Dependency,
  own: string | undefined,
): GraphNodeView {
  const { kind, name, system } = dependency;
  return {
    ...dependencyNode(dependency, own),
    ...(kind === 'service' && { entityRef: `component:default/${name}` }),
    ...(kind === 'resource' &&
      system !== undefined && {
        entityRef: `resource:default/${system}-${name}`,
      }),
  };
}

function dependentNode(
  { name, title, system }: Dependent,
  own: string | undefined,
): GraphNodeView {
  const foreign = system === own ? undefined : system;
  return {
    id: `service:${foreign === undefined ? '' : `${foreign}/`}${name}`,
    kind: 'service',
    name,
    title,
    ...(foreign !== undefined && { system: foreign }),
    entityRef: `component:default/${name}`,
    known: true,
  };
}

function portOf({ port, portName, protocol }: Dependency): GraphPortView[] {
  return port === undefined
    ? []
    : [{ port, ...(portName !== undefined && { name: portName }), protocol }];
}

function namedPorts(
  names: readonly (string | number)[],
  { values }: ResolvedService,
): GraphPortView[] {
  return names.map(name => {
    if (typeof name === 'number') return { port: name };
    const { port, protocol } = values.ports[name] ?? {};
    return {
      ...(port !== undefined && { port }),
      name,
      ...(protocol !== undefined && { protocol }),
    };
  });
}

/** Hosts with the names of the ports that they lead to. */
function exposedHosts({
  values,
}: ResolvedService): [string, (string | number)[]][] {
  const { httpRoute, ingress } = values;
  const routes = httpRoute.enabled
    ? [httpRoute, ...Object.values(httpRoute.routes)].flatMap(
        ({ hostnames, rules }) =>
          hostnames.map((host): [string, (string | number)[]] => [
            host,
            Object.values(rules).map(({ port }) => port),
          ]),
      )
    : [];
  const hosts = ingress.enabled
    ? Object.entries(ingress.hosts).map(
        ([host, { paths }]): [string, (string | number)[]] => [
          host,
          Object.values(paths).map(({ port }) => port),
        ],
      )
    : [];
  return [...routes, ...hosts];
}

function distinct(ports: readonly GraphPortView[]): GraphPortView[] {
  return [...new Map(ports.map(port => [JSON.stringify(port), port])).values()];
}
