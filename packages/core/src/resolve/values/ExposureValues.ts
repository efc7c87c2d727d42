import type { ExposurePathType } from '../vocabulary';

/** Gateway API. One HTTPRoute for the hosts below, and one `<name>-<route>` for each further set of paths. */
export interface HttpRouteValues extends RouteValues {
  enabled: boolean;
  /** Gateways by name. `redirectSectionName` is the listener without TLS. */
  parentRefs: Record<
    string,
    { namespace: string; sectionName?: string; redirectSectionName?: string }
  >;
  /** Hosts with other paths, by the end of the object's name. */
  routes: Record<string, RouteValues>;
  /** An HTTPRoute `<name>-redirect` on each `redirectSectionName` answers 301 to https. */
  redirectHttps: boolean;
  timeouts: { request?: string };
  annotations: Record<string, string>;
}

export interface RouteValues {
  hostnames: string[];
  rules: Record<string, HttpRouteRuleValues>;
}

export interface HttpRouteRuleValues {
  paths: Record<string, { type: 'PathPrefix' | 'Exact' }>;
  /** Name of a port. */
  port: string;
}

export interface IngressValues {
  enabled: boolean;
  className?: string;
  annotations: Record<string, string>;
  /** Host to its paths; `port` is the Service port's name. */
  hosts: Record<
    string,
    { paths: Record<string, { type: ExposurePathType; port: string }> }
  >;
  tls: Record<string, { secretName: string; hosts: string[] }>;
}
