import type { Cors } from '@chartwright/backstage-plugin-chartwright-common';
import type { Edge } from './Edge';

/** A path with everything decided. */
export interface ExposedPath {
  type: 'Prefix' | 'Exact';
  /** Name of the port, of `service` where that is given. */
  port: string;
  /** Number of the port of the Service that answers; known of other services, too. */
  servicePort?: number;
  /** Another service that answers. */
  service?: string;
  rateClass?: string;
  timeoutSeconds?: number;
  /** Folder of static files; of the reverse proxy only. */
  folder?: string;
}

/** Paths by path, by host. */
export type ExposedHosts = Record<string, Record<string, ExposedPath>>;

export interface ResolvedRateLimit {
  requestsPerSecond: number;
  burst: number;
}

/** What is exposed and how: every placeholder filled, everything decided. */
export interface ResolvedExposure {
  target: 'gateway' | 'ingress' | 'istio' | 'none';
  /** What renders it; absent for `none`. */
  edge?: Edge;
  hosts: ExposedHosts;
  /** TLS between the client and the edge. */
  encrypted: boolean;
  redirectHttps: boolean;
  tls: { secretName?: string; issuer?: string };
  timeoutSeconds?: number;
  /** Headers of every answer. */
  headers: Record<string, string>;
  cors?: Required<Omit<Cors, 'exposeHeaders'>> & Pick<Cors, 'exposeHeaders'>;
  affinity: 'none' | 'cookie' | 'address';
  /** Bytes. */
  maxBodySize?: number;
  retries?: number;
  compression?: boolean;
  /** What the Platform has for it. */
  firewall?: string;
  authentication?: {
    basic?: { secretName: string };
    oidc?: { issuer: string; clientId: string; secretName: string };
  };
  rateLimits: Record<string, ResolvedRateLimit>;
  annotations: Record<string, string>;
}
