import type {
  AllowedCaller,
  AllowedDestination,
} from '@chartwright/backstage-plugin-chartwright-common';
import type {
  EgressPeerValues,
  IngressPeerValues,
  NetworkPolicyValues,
} from '../values';
import type { EffectiveSpec } from '../EffectiveSpec';
import { providerFacts } from '../providerFacts';
import type { Dependency, Neighbours } from '../ResolvedService';
import { resolveResource } from '../resources';
import { sortedMap } from '../sortedMap';
import { uniqueNames } from '../uniqueNames';
import type { World } from '../World';
import type { ResolvedHosts } from './exposure';
import { exposedPorts } from './exposure';

/** Addresses that are not on the Internet: RFC 1918, RFC 6598 and link-local ones. */
const PRIVATE_IPV4 = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
];
const PRIVATE_IPV6 = ['fc00::/7', 'fe80::/10'];

interface Input {
  world: World;
  spec: EffectiveSpec;
  environment: string;
  namespace: string;
  neighbours: Neighbours;
  hosts: ResolvedHosts;
}

function elsewhere(namespace: string | undefined, own: string) {
  return namespace === undefined || namespace === own ? {} : { namespace };
}

function podLabels(labels: Record<string, string> | undefined) {
  return labels === undefined || Object.keys(labels).length === 0
    ? {}
    : { podLabels: sortedMap(labels, value => value) };
}

/** A name for a peer: the neighbour's own, with its system when that is another one. */
function peerName(
  { name, system }: { name: string; system?: string },
  world: World,
): string {
  const own = world.system?.document.metadata.name;
  return system === undefined || system === own ? name : `${system}-${name}`;
}

/** The proxies of the edge that the service is exposed on. */
function edge({ world, hosts }: Input): Record<string, IngressPeerValues> {
  const ports = exposedPorts(hosts);
  const { gateway = {}, ingress: controller = {} } = world.platform.spec;
  if (hosts.target === 'gateway') {
    const namespace =
      gateway.proxyNamespace ?? gateway.namespace ?? 'gateway-system';
    return {
      'edge-gateway': { namespace, ...podLabels(gateway.proxyLabels), ports },
    };
  }
  if (hosts.target === 'ingress') {
    return {
      'edge-ingress': {
        namespace: controller.namespace ?? 'ingress',
        ...podLabels(controller.podLabels),
        ports,
      },
    };
  }
  return {};
}

function allowedCallers({
  spec,
  namespace,
}: Input): Record<string, IngressPeerValues> {
  return sortedMap(
    spec.network?.allowFrom ?? {},
    (peer: AllowedCaller): IngressPeerValues => ({
      ...elsewhere(peer.namespace, namespace),
      ...podLabels(peer.podLabels),
      ...(peer.cidrs === undefined ? {} : { cidrs: peer.cidrs }),
      ports: peer.ports ?? [],
    }),
  );
}

function allowedDestinations({
  spec,
  namespace,
}: Input): Record<string, EgressPeerValues> {
  return sortedMap(
    spec.network?.allowTo ?? {},
    (peer: AllowedDestination): EgressPeerValues => ({
      ...elsewhere(peer.namespace, namespace),
      ...podLabels(peer.podLabels),
      ...(peer.cidrs === undefined ? {} : { cidrs: peer.cidrs }),
      ports: (peer.ports ?? [])
        .filter((port): port is number => typeof port === 'number')
        .map(port => ({ port, protocol: 'TCP' as const })),
    }),
  );
}

function toService(
  { world, spec, namespace }: Input,
  dependency: Dependency,
): [string, EgressPeerValues] {
  const reference =
    dependency.system === world.system?.document.metadata.name ||
    dependency.system === undefined
      ? dependency.name
      : `${dependency.system}/${dependency.name}`;
  const port =
    dependency.portName === undefined
      ? undefined
      : providerFacts(world, reference)?.ports[dependency.portName];
  const wanted = spec.dependsOn?.services?.[reference]?.port;
  const number =
    port?.port ?? (typeof wanted === 'number' ? wanted : undefined);
  return [
    peerName(dependency, world),
    {
      ...elsewhere(dependency.namespace, namespace),
      podLabels: { app: dependency.name },
      ports:
        number === undefined
          ? []
          : [{ port: number, protocol: dependency.protocol }],
    },
  ];
}

function toResource(
  { world, environment, namespace }: Input,
  dependency: Dependency,
): [string, EgressPeerValues] {
  const resource = resolveResource(world, dependency.name, environment);
  const ports =
    dependency.port === undefined
      ? []
      : [{ port: dependency.port, protocol: dependency.protocol }];
  if (resource !== undefined && resource.namespace === undefined) {
    // It may well lie in a private network beside the cluster, so no range is taken out.
    return [
      dependency.name,
      {
        ...(resource.cidrs.length === 0 ? {} : { cidrs: resource.cidrs }),
        ports,
      },
    ];
  }
  return [
    dependency.name,
    {
      ...elsewhere(resource?.namespace, namespace),
      ...podLabels(resource?.podLabels ?? { app: dependency.name }),
      ports,
    },
  ];
}

function toOutside({
  name,
  port,
  protocol,
  cidrs,
}: Dependency): [string, EgressPeerValues][] {
  const ports = port === undefined ? [] : [{ port, protocol }];
  if (cidrs.length > 0) return [[name, { cidrs, ports }]];
  return [
    [name, { cidrs: ['0.0.0.0/0'], except: PRIVATE_IPV4, ports }],
    [`${name}-ipv6`, { cidrs: ['::/0'], except: PRIVATE_IPV6, ports }],
  ];
}

function egress(input: Input): Record<string, EgressPeerValues> {
  const edges = input.neighbours.dependencies.flatMap(
    (dependency): [string, EgressPeerValues][] => {
      if (dependency.kind === 'service') return [toService(input, dependency)];
      if (dependency.kind === 'resource')
        return [toResource(input, dependency)];
      return toOutside(dependency);
    },
  );
  return uniqueNames([...edges, ...Object.entries(allowedDestinations(input))]);
}

function ingress(input: Input): Record<string, IngressPeerValues> {
  const { world, namespace, neighbours } = input;
  const callers = neighbours.dependents.map(
    (caller): [string, IngressPeerValues] => [
      peerName(caller, world),
      {
        ...elsewhere(caller.namespace, namespace),
        podLabels: { app: caller.name },
        ports: caller.ports,
      },
    ],
  );
  return uniqueNames([
    ...callers,
    ...Object.entries({ ...edge(input), ...allowedCallers(input) }),
  ]);
}

/** Default deny, opened for exactly the edges of the dependency graph, the edge proxies, DNS, scraping and exceptions. */
export function lowerNetworkPolicy(input: Input): NetworkPolicyValues {
  const { network = {}, monitoring = {} } = input.world.platform.spec;
  return {
    enabled: input.spec.network?.enabled !== false,
    ingress: ingress(input),
    egress: egress(input),
    dns: {
      enabled: true,
      namespace: network.dnsNamespace ?? 'kube-system',
      podLabels: network.dnsLabels ?? { 'k8s-app': 'kube-dns' },
    },
    monitoring: {
      namespace: monitoring.namespace ?? 'monitoring',
      podLabels: monitoring.podLabels ?? {},
    },
  };
}
