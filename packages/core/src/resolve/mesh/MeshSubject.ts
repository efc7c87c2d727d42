import type { EffectiveSpec } from '../EffectiveSpec';
import type { ResolvedExposure } from '../edge/ResolvedExposure';
import type { Neighbours } from '../ResolvedService';
import type {
  EgressPeerValues,
  IngressPeerValues,
  MonitorValues,
} from '../values';
import type { Mesh } from './meshOf';

/** What the rules of a mesh are made of. */
export interface MeshSubject {
  mesh: Mesh;
  spec: EffectiveSpec;
  name: string;
  namespace: string;
  neighbours: Neighbours;
  exposure: ResolvedExposure;
  /** Names of the ports that an edge calls, this service's own or another's. */
  exposedPorts: string[];
  /** What the network policy lets in and out beyond the graph. */
  allowed: {
    from: Record<string, IngressPeerValues>;
    to: Record<string, EgressPeerValues>;
  };
  /** Namespace of the edge's proxies. */
  edgeNamespace?: string;
  /** How metrics are scraped; absent when they are not. */
  scrape?: Pick<MonitorValues, 'port' | 'path'> & { namespace: string };
  /** Service before the version that a Rollout tries. */
  trialService?: string;
}

/** Number of one of the service's ports, given by name or number. */
export function portNumber(
  { spec }: Pick<MeshSubject, 'spec'>,
  port: string | number,
): number | undefined {
  return typeof port === 'number' ? port : spec.ports?.[port]?.port;
}

/** The TCP ports of the service, as container and Service know them. */
export function tcpPorts({ spec }: MeshSubject) {
  return Object.entries(spec.ports ?? {})
    .filter(([, { protocol = 'TCP' }]) => protocol === 'TCP')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, { port, servicePort }]) =>
      port === undefined
        ? []
        : [{ name, port, servicePort: servicePort ?? port }],
    );
}

/** Ports that somebody outside the mesh calls: the edge's and Prometheus', unless these are in it. */
export function portsForOutsiders(subject: MeshSubject): number[] {
  const { mesh, exposedPorts, scrape } = subject;
  const names = [
    ...(mesh.platform.edge ? [] : exposedPorts),
    ...(mesh.platform.monitoring || !scrape ? [] : [scrape.port]),
  ];
  const numbers = names.flatMap(name => portNumber(subject, name) ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
