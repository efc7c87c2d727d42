import type { ExposurePathType } from '../vocabulary';

/** Gateway API. One HTTPRoute for the hosts below, and one `<name>-<route>` for each further set of paths. */
export interface HttpRouteValues extends RouteValues {
  enabled: boolean;
  /** Gateways (or ListenerSets) by name. `redirectSectionName` is the listener without TLS. */
  parentRefs: Record<
    string,
    {
      kind?: 'ListenerSet';
      namespace?: string;
      sectionName?: string;
      redirectSectionName?: string;
      /** Gateway of the redirect, where the parent itself has no listener without TLS. */
      redirectGateway?: { name: string; namespace: string };
    }
  >;
  /** Hosts with other paths or another class of rate limit, by the end of the object's name. */
  routes: Record<string, RouteValues>;
  /** An HTTPRoute `<name>-redirect` on each `redirectSectionName` answers 301 to https. */
  redirectHttps: boolean;
  timeouts: { request?: string };
  /** Headers of every answer. */
  responseHeaders: Record<string, string>;
  /** `cors` of the filter, as in Gateway API. */
  cors: Record<string, unknown>;
  annotations: Record<string, string>;
}

export interface RouteValues {
  hostnames: string[];
  rules: Record<string, HttpRouteRuleValues>;
  /** Filters that the implementation of the Gateway brings (`ExtensionRef`): `<kind>.<group>` by the object's name. */
  extensions: Record<string, string>;
}

export interface HttpRouteRuleValues {
  paths: Record<string, { type: 'PathPrefix' | 'Exact' }>;
  /** Name of a port, or the number of one of `service`. */
  port: string | number;
  /** Another Service that answers. */
  service?: string;
  timeouts?: { request: string };
}

export interface IngressValues extends IngressRouteValues {
  enabled: boolean;
  className?: string;
  tls: Record<string, { secretName: string; hosts: string[] }>;
  /** Further Ingresses `<name>-<route>`: annotations hold for a whole object. */
  routes: Record<string, IngressRouteValues & { tls: boolean }>;
}

export interface IngressRouteValues {
  annotations: Record<string, string>;
  /** Traefik's Middlewares of the same namespace, in their order. */
  middlewares: string[];
  /** Host to its paths; `port` is the Service port's name. */
  hosts: Record<
    string,
    {
      paths: Record<
        string,
        { type: ExposurePathType; port: string; service?: string }
      >;
    }
  >;
}

/** An object of an edge or a mesh: Middleware, BackendTrafficPolicy, DestinationRule and the like. */
export interface PolicyValues {
  apiVersion: string;
  /** As in the API of its kind. */
  spec: object;
}
