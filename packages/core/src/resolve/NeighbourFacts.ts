import type { PortProtocol } from './vocabulary';

/** What others need to know about a service to call it. */
export interface ProviderFacts {
  title: string;
  system?: string;
  /** Namespace by environment, `base` too. */
  namespaces: Record<string, string>;
  /** Ports by name; the same in every environment. */
  ports: Record<
    string,
    { port: number; servicePort: number; protocol: PortProtocol }
  >;
}

/** What a service needs to know about one that calls it. */
export interface CallerFacts {
  title: string;
  system?: string;
  namespaces: Record<string, string>;
  /** Names of the ports it calls. */
  ports: string[];
  /** Service account of its Pods, where it is not called like the service. */
  account?: string;
}

/**
 * The neighbours of one service as of its last generation, so that a lone checkout resolves like the whole system did.
 * Keyed by reference: `<service>` within the System, `<system>/<service>` beyond it.
 */
export interface NeighbourFacts {
  providers: Record<string, ProviderFacts>;
  callers: Record<string, CallerFacts>;
  /** Names of the service's ports that exposures of others lead to. */
  openedPorts?: string[];
}
