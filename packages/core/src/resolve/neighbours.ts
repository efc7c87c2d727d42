import { byName } from './byName';
import { callGraph } from './callGraph';
import type { EffectiveSpec } from './EffectiveSpec';
import { portsOpenedByOthers } from './edge/portsOpenedByOthers';
import type {
  CallerFacts,
  NeighbourFacts,
  ProviderFacts,
} from './NeighbourFacts';
import {
  edgePort,
  nodeFacts,
  providerFacts,
  splitReference,
} from './providerFacts';
import type { Dependency, Dependent, Neighbours } from './ResolvedService';
import type { ResolvedResource } from './resources';
import { resolveResource } from './resources';
import { sortedMap } from './sortedMap';
import { titleFromName } from './titleFromName';
import type { ServiceNode, World } from './World';
import { BASE, namespaceOf } from './World';

function hostOf(
  world: World,
  name: string,
  namespace: string,
  own: string,
): string {
  const domain = world.platform.spec.network?.clusterDomain ?? 'cluster.local';
  return namespace === own ? name : `${name}.${namespace}.svc.${domain}`;
}

interface Edge {
  port?: string | number;
  env?: object;
  startup?: 'independent' | 'wait';
  degraded?: string;
}

/** What an edge says beyond whom it reaches. */
function saidOf({ degraded, startup }: Edge) {
  return {
    ...(startup === 'wait' ? { waits: true as const } : {}),
    ...(degraded === undefined ? {} : { degraded }),
  };
}

function serviceDependency(
  world: World,
  reference: string,
  edge: Edge,
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
    ...saidOf(edge),
    known: provider !== undefined,
  };
}

function resourceDependency(
  world: World,
  name: string,
  edge: Edge,
  environment: string,
  ownNamespace: string,
): Dependency {
  const resource = resolveResource(world, name, environment);
  const system = world.system?.document.metadata.name;
  const variables = resource === undefined ? {} : typeVariables(resource);
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
    ...(resource?.owner === undefined ? {} : { owner: resource.owner }),
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
    env: Object.keys(edge.env ?? variables).sort(),
    ...(edge.env === undefined && Object.keys(variables).length > 0
      ? { variables }
      : {}),
    ...saidOf(edge),
    known: resource !== undefined,
  };
}

/** The variables that the type of a resource gives to those who depend on it. */
function typeVariables({ variables, secret }: ResolvedResource) {
  return sortedMap(variables, value =>
    typeof value === 'string' ? { value } : { secret, key: value.key },
  );
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
        ...saidOf(edge),
        known: true,
      }),
    ),
  ].sort(byName);
}

/** Account of a caller's Pods, where it is not called like the service. */
function accountOf(caller: ServiceNode, environment: string) {
  const account = caller.spec(environment).spec.security?.serviceAccount?.name;
  return account === undefined || account === caller.name ? {} : { account };
}

/** Other services that a service's exposure leads to. */
function exposedServices(exposure: EffectiveSpec['exposure']): string[] {
  return Object.values(exposure?.hosts ?? {}).flatMap(({ paths = {} }) =>
    Object.values(paths).flatMap(({ service }) => service ?? []),
  );
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
      ...accountOf(caller, environment),
      ports: ports
        .flatMap(port => edgePort(nodeFacts(world, node), port) ?? [])
        .sort(),
    }),
  );
  const known = Object.entries(world.neighbours.callers).flatMap(
    ([reference, caller]): Dependent[] => {
      const { system: other, name } = splitReference(world, reference);
      if (other === undefined && world.services.has(name)) return [];
      const { title, namespaces, ports, account } = caller;
      const ofSystem = other ?? caller.system;
      return [
        {
          name,
          title,
          ...(ofSystem === undefined ? {} : { system: ofSystem }),
          namespace: namespaces[environment] ?? namespace,
          ...(account === undefined ? {} : { account }),
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
): NeighbourFacts {
  const environments = [
    BASE,
    ...world.platform.environments.map(({ name }) => name),
  ];
  const references = new Set(
    environments.flatMap(name => {
      const { dependsOn, exposure } = node.spec(name).spec;
      return [
        ...Object.keys(dependsOn?.services ?? {}),
        ...exposedServices(exposure),
      ];
    }),
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
    for (const { name, system, title, namespace, ports, account } of dependents(
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
        ...(account === undefined ? {} : { account }),
      });
    }
  }
  const sorted = [...callers].sort(([a], [b]) => (a < b ? -1 : 1));
  const opened = new Set(
    environments.flatMap(name => portsOpenedByOthers(world, node, name)),
  );
  return {
    providers: Object.fromEntries(providers),
    callers: Object.fromEntries(sorted),
    ...(opened.size === 0 ? {} : { openedPorts: [...opened].sort() }),
  };
}
