import type { PortProtocol } from '../vocabulary';

export interface NetworkPolicyValues {
  enabled: boolean;
  /** Who may call, keyed by a name that says who it is. Scrapes are let in by `monitoring`. */
  ingress: Record<string, IngressPeerValues>;
  /** What it may call. DNS is let out by `dns`. */
  egress: Record<string, EgressPeerValues>;
  /** Label `app` of the Pods that the documents let it call. */
  dependsOn: string[];
  dns: {
    enabled: boolean;
    namespace: string;
    podLabels: Record<string, string>;
  };
  /** Prometheus' Pods. */
  monitoring: { namespace: string; podLabels: Record<string, string> };
}

/** One peer. No namespace: the service's own, when there are `podLabels`; none of the three: any address. */
export interface PeerValues {
  namespace?: string;
  podLabels?: Record<string, string>;
  cidrs?: string[];
  /** Taken out of every CIDR above. */
  except?: string[];
}

export interface IngressPeerValues extends PeerValues {
  /** Names of the service's ports, or numbers; empty: all of them. */
  ports: (string | number)[];
}

export interface EgressPeerValues extends PeerValues {
  /** Ports of the peer's Pods; empty: every port. */
  ports: { port: number; protocol: PortProtocol }[];
}
