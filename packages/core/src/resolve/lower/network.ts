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
import type { ResolvedExposure } from '../edge/ResolvedExposure';
import type { Mesh } from '../mesh/meshOf';
import { meshEgress } from '../mesh/meshPods';

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
  exposure: ResolvedExposure;
  /** Names of the ports that the edge calls. */
  exposedPorts: string[];
  mesh: Mesh;
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
export function peerName(
  { name, system }: { name: string; system?: string },
  world: World,
): string {
  const own = world.system?.document.metadata.name;
  return system === undefined || system === own ? name : `${system}-${name}`;
}

/** Where the proxies of the edge are that calls the service; what the service itself says, else the Platform's. */
export function edgePeer({
  world,
  exposure,
}: Pick<Input, 'world' | 'exposure'>):
  | { name: string; namespace: string; labels?: Record<string, string> }
  | undefined {
  const {
    gateway = {},
    ingress: controller = {},
    mesh = {},
  } = world.platform.spec;
  const target =
    exposure.target === 'none'
      ? world.platform.spec.exposure ?? 'gateway'
      : exposure.target;
  if (target === 'gateway') {
    return {
      name: 'edge-gateway',
      namespace:
        gateway.proxyNamespace ?? gateway.namespace ?? 'gateway-system',
      ...(gateway.proxyLabels && { labels: gateway.proxyLabels }),
    };
  }
  if (target === 'ingress') {
    return {
      name: 'edge-ingress',
      namespace: controller.namespace ?? 'ingress',
      ...(controller.podLabels && { labels: controller.podLabels }),
    };
  }
  if (target !== 'istio') return undefined;
  return {
    name: 'edge-istio',
    namespace: mesh.gatewayNamespace ?? 'istio-ingress',
    labels: mesh.gatewayLabels ?? { istio: 'ingress' },
  };
}

/** The proxies of the edge that the service is exposed on. */
function edge(input: Input): Record<string, IngressPeerValues> {
  const ports = input.exposedPorts;
  const peer = edgePeer(input);
  if (ports.length === 0 || peer === undefined) return {};
  const { name, namespace, labels } = peer;
  return { [name]: { namespace, ...podLabels(labels), ports } };
}

export function allowedCallers({
  spec,
  namespace,
}: Pick<Input, 'spec' | 'namespace'>): Record<string, IngressPeerValues> {
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

export function allowedDestinations({
  spec,
  namespace,
}: Pick<Input, 'spec' | 'namespace'>): Record<string, EgressPeerValues> {
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
  return uniqueNames([
    ...edges,
    ...Object.entries({
      ...allowedDestinations(input),
      ...meshEgress(input.mesh),
    }),
  ]);
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
  const out = egress(input);
  const called = Object.values(out).flatMap(peer => peer.podLabels?.app ?? []);
  return {
    enabled: input.spec.network?.enabled !== false,
    ingress: ingress(input),
    egress: out,
    dependsOn: [...new Set(called)].sort(),
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
