import { byName } from './byName';
import type { EffectiveSpec } from './EffectiveSpec';
import { mainPort } from './kinds';
import type { CallerFacts, ProviderFacts } from './NeighbourFacts';
import type { Dependency, Dependent, Neighbours } from './ResolvedService';
import { resolveResource } from './resources';
import { titleFromName } from './titleFromName';
import type { ServiceNode, World } from './World';
import { BASE, namespaceOf } from './World';

/** `orders`, or `shop/orders` split. A reference to the own System is one within it. */
export function splitReference(
  world: World,
  reference: string,
): { system?: string; name: string } {
  const [first = '', second] = reference.split('/');
  if (second === undefined) return { name: first };
  return first === world.system?.document.metadata.name
    ? { name: second }
    : { system: first, name: second };
}

/** A node belongs to one world, in which its facts do not change. */
const knownFacts = new WeakMap<ServiceNode, ProviderFacts>();

function facts(world: World, node: ServiceNode): ProviderFacts {
  const known = knownFacts.get(node) ?? providedFacts(world, node);
  knownFacts.set(node, known);
  return known;
}

function providedFacts(world: World, node: ServiceNode): ProviderFacts {
  const { spec } = node.spec(BASE);
  const system = world.system?.document.metadata.name;
  const environments = [
    BASE,
    ...world.platform.environments.map(({ name }) => name),
  ];
  return {
    title: node.title,
    ...(system === undefined ? {} : { system }),
    namespaces: Object.fromEntries(
      environments.map(name => [name, namespaceOf(world, node.name, name)]),
    ),
    ports: Object.fromEntries(
      Object.entries(spec.ports ?? {}).map(
        ([name, { port, servicePort = port, protocol = 'TCP' }]) => [
          name,
          { port, servicePort, protocol },
        ],
      ),
    ),
  };
}

/** What is known about the service that a reference names. */
export function providerFacts(
  world: World,
  reference: string,
): ProviderFacts | undefined {
  const { system, name } = splitReference(world, reference);
  const node = system === undefined ? world.services.get(name) : undefined;
  if (node !== undefined) return facts(world, node);
  const known = world.neighbours.providers;
  const key = system === undefined ? name : `${system}/${name}`;
  return Object.hasOwn(known, key) ? known[key] : undefined;
}

/** The port of a provider that an edge means: its name, or the main one. */
export function edgePort(
  provider: ProviderFacts,
  wanted: string | number | undefined,
): string | undefined {
  if (wanted === undefined) return mainPort(provider.ports);
  if (typeof wanted === 'string')
    return Object.hasOwn(provider.ports, wanted) ? wanted : undefined;
  return Object.keys(provider.ports).find(name => {
    const port = provider.ports[name];
    return port?.servicePort === wanted || port?.port === wanted;
  });
}

function hostOf(
  world: World,
  name: string,
  namespace: string,
  own: string,
): string {
  const domain = world.platform.spec.network?.clusterDomain ?? 'cluster.local';
  return namespace === own ? name : `${name}.${namespace}.svc.${domain}`;
}

function serviceDependency(
  world: World,
  reference: string,
  edge: { port?: string | number; env?: object },
  environment: string,
  ownNamespace: string,
): Dependency {
  const { system, name } = splitReference(world, reference);
  const provider = providerFacts(world, reference);
  const namespace = provider?.namespaces[environment] ?? system ?? ownNamespace;
  const portName =
    provider === undefined ? undefined : edgePort(provider, edge.port);
  const port = portName === undefined ? undefined : provider?.ports[portName];
  const number =
    port?.servicePort ??
    (typeof edge.port === 'number' ? edge.port : undefined);
  const ofSystem = system ?? world.system?.document.metadata.name;
  return {
    kind: 'service',
    name,
    title: provider?.title ?? titleFromName(name),
    ...(ofSystem === undefined ? {} : { system: ofSystem }),
    namespace,
    host: hostOf(world, name, namespace, ownNamespace),
    ...(number === undefined ? {} : { port: number }),
    ...(portName === undefined ? {} : { portName }),
    protocol: port?.protocol ?? 'TCP',
    cidrs: [],
    env: Object.keys(edge.env ?? {}).sort(),
    known: provider !== undefined,
  };
}

function resourceDependency(
  world: World,
  name: string,
  edge: { env?: object },
  environment: string,
  ownNamespace: string,
): Dependency {
  const resource = resolveResource(world, name, environment);
  const system = world.system?.document.metadata.name;
  const inOther =
    resource?.namespace !== undefined &&
    resource.namespace !== ownNamespace &&
    !resource.host.includes('.');
  return {
    kind: 'resource',
    name,
    title: resource?.title ?? titleFromName(name),
    ...(system === undefined ? {} : { system }),
    type: resource?.type ?? 'other',
    ...(resource?.namespace === undefined
      ? {}
      : { namespace: resource.namespace }),
    host: inOther
      ? hostOf(
          world,
          resource.host,
          resource.namespace ?? ownNamespace,
          ownNamespace,
        )
      : resource?.host ?? name,
    ...(resource?.port === undefined ? {} : { port: resource.port }),
    protocol: 'TCP',
    cidrs: resource?.cidrs ?? [],
    env: Object.keys(edge.env ?? {}).sort(),
    known: resource !== undefined,
  };
}

function dependencies(
  world: World,
  spec: EffectiveSpec,
  environment: string,
  namespace: string,
): Dependency[] {
  const { services = {}, resources = {}, external = {} } = spec.dependsOn ?? {};
  return [
    ...Object.entries(services).map(([name, edge]) =>
      serviceDependency(world, name, edge, environment, namespace),
    ),
    ...Object.entries(resources).map(([name, edge]) =>
      resourceDependency(world, name, edge, environment, namespace),
    ),
    ...Object.entries(external).map(
      ([name, edge]): Dependency => ({
        kind: 'external',
        name,
        title: edge.title ?? titleFromName(name),
        host: edge.host ?? name,
        port: edge.port ?? 443,
        protocol: edge.protocol ?? 'TCP',
        cidrs: edge.cidrs ?? [],
        env: Object.keys(edge.env ?? {}).sort(),
        known: true,
      }),
    ),
  ].sort(byName);
}

/** A service that calls another one. */
interface Caller {
  node: ServiceNode;
  /** The ports it means, as its edges say. */
  ports: (string | number | undefined)[];
}

/** Callers by the name of what they call. */
type CallGraph = ReadonlyMap<string, readonly Caller[]>;

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
function callGraph(world: World, environment: string): CallGraph {
  const graphs = knownCallGraphs.get(world) ?? new Map<string, CallGraph>();
  knownCallGraphs.set(world, graphs);
  const graph = graphs.get(environment) ?? makeCallGraph(world, environment);
  graphs.set(environment, graph);
  return graph;
}

function dependents(
  world: World,
  node: ServiceNode,
  environment: string,
  namespace: string,
): Dependent[] {
  const system = world.system?.document.metadata.name;
  const callers = callGraph(world, environment).get(node.name) ?? [];
  const inside = callers.map(
    ({ node: caller, ports }): Dependent => ({
      name: caller.name,
      title: caller.title,
      ...(system === undefined ? {} : { system }),
      namespace: namespaceOf(world, caller.name, environment),
      ports: ports
        .flatMap(port => edgePort(facts(world, node), port) ?? [])
        .sort(),
    }),
  );
  const known = Object.entries(world.neighbours.callers).flatMap(
    ([reference, caller]): Dependent[] => {
      const { system: other, name } = splitReference(world, reference);
      if (other === undefined && world.services.has(name)) return [];
      const { title, namespaces, ports } = caller;
      const ofSystem = other ?? caller.system;
      return [
        {
          name,
          title,
          ...(ofSystem === undefined ? {} : { system: ofSystem }),
          namespace: namespaces[environment] ?? namespace,
          ports,
        },
      ];
    },
  );
  return [...inside, ...known].sort(byName);
}

/** Both sides of the dependency graph around one service. */
export function neighboursOf(
  world: World,
  node: ServiceNode,
  environment: string,
): Neighbours {
  const namespace = namespaceOf(world, node.name, environment);
  const { spec } = node.spec(environment);
  return {
    dependencies: dependencies(world, spec, environment, namespace),
    dependents: dependents(world, node, environment, namespace),
  };
}

/** What a lone checkout of the service has to remember about its neighbours. */
export function neighbourFacts(
  world: World,
  node: ServiceNode,
): {
  providers: Record<string, ProviderFacts>;
  callers: Record<string, CallerFacts>;
} {
  const environments = [
    BASE,
    ...world.platform.environments.map(({ name }) => name),
  ];
  const references = new Set(
    environments.flatMap(name =>
      Object.keys(node.spec(name).spec.dependsOn?.services ?? {}),
    ),
  );
  const providers = [...references]
    .sort()
    .flatMap((reference): [string, ProviderFacts][] => {
      const known = providerFacts(world, reference);
      return known === undefined ? [] : [[reference, known]];
    });
  const callers = new Map<string, CallerFacts>();
  for (const environment of environments) {
    const own = namespaceOf(world, node.name, environment);
    for (const { name, system, title, namespace, ports } of dependents(
      world,
      node,
      environment,
      own,
    )) {
      const within =
        system === undefined || system === world.system?.document.metadata.name;
      const key = within ? name : `${system}/${name}`;
      const earlier = callers.get(key);
      callers.set(key, {
        title,
        ...(system === undefined ? {} : { system }),
        namespaces: { ...earlier?.namespaces, [environment]: namespace },
        ports: [...new Set([...(earlier?.ports ?? []), ...ports])].sort(),
      });
    }
  }
  const sorted = [...callers].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    providers: Object.fromEntries(providers),
    callers: Object.fromEntries(sorted),
  };
}
