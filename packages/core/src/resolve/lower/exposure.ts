import type {
  HttpRouteRuleValues,
  HttpRouteValues,
  IngressValues,
  RouteValues,
} from '../values';
import type { EffectivePlatform } from '../effectivePlatform';
import type { EffectiveSpec } from '../EffectiveSpec';
import { mainPort } from '../kinds';
import { sortedMap } from '../sortedMap';
import { BASE } from '../World';

type Paths = Record<string, { port: string; type: 'Prefix' | 'Exact' }>;

/** What is exposed: hosts with every placeholder filled and every path complete. */
export interface ResolvedHosts {
  target: 'gateway' | 'ingress' | 'none';
  hosts: Record<string, Paths>;
}

/** The domain of an environment; the values of every environment take the first one that is set. */
export function domainOf(
  platform: EffectivePlatform,
  environment: string,
): string | undefined {
  const domains = platform.spec.domains ?? {};
  if (environment !== BASE) {
    return Object.hasOwn(domains, environment)
      ? domains[environment]
      : undefined;
  }
  return platform.environments
    .map(({ name }) => domains[name])
    .find(domain => domain !== undefined);
}

export function resolveHosts(
  spec: EffectiveSpec,
  platform: EffectivePlatform,
  environment: string,
): ResolvedHosts {
  const first = mainPort(spec.ports ?? {});
  const domain = domainOf(platform, environment);
  const hosts: Record<string, Paths> = {};
  for (const [pattern, { paths = {} }] of Object.entries(
    spec.exposure?.hosts ?? {},
  )) {
    const host =
      domain === undefined
        ? pattern
        : pattern.replace(/\{domain\}$/, () => domain);
    const complete: Paths = sortedMap(
      paths,
      ({ port = first, type = 'Prefix' }) =>
        port === undefined ? undefined : { port, type },
    );
    if (!host.includes('{')) hosts[host] = complete;
  }
  const none = Object.keys(hosts).length === 0;
  return {
    target: none ? 'none' : spec.exposure?.target ?? 'none',
    hosts: sortedMap(hosts, paths => paths),
  };
}

/** Names of the ports that the edge calls. */
export function exposedPorts({ hosts }: ResolvedHosts): string[] {
  const names = Object.values(hosts).flatMap(paths =>
    Object.values(paths).map(({ port }) => port),
  );
  return [...new Set(names)].sort();
}

/** One rule for each port that is called. */
function rulesOf(paths: Paths): Record<string, HttpRouteRuleValues> {
  const rules: Record<string, HttpRouteRuleValues> = {};
  for (const [path, { port, type }] of Object.entries(paths)) {
    const rule = rules[port] ?? { paths: {}, port };
    rule.paths[path] = { type: type === 'Prefix' ? 'PathPrefix' : 'Exact' };
    rules[port] = rule;
  }
  return sortedMap(rules, rule => rule);
}

/** Hosts with the same paths share a route; routes in the order of their first hosts. */
function routesOf(hosts: ResolvedHosts['hosts']): RouteValues[] {
  const routes = new Map<string, RouteValues>();
  for (const [host, paths] of Object.entries(hosts)) {
    const key = JSON.stringify(paths);
    const route = routes.get(key) ?? { hostnames: [], rules: rulesOf(paths) };
    route.hostnames.push(host);
    routes.set(key, route);
  }
  return [...routes.values()];
}

function routeName(host: string): string {
  return host.replace(/^\*/, 'any').replace(/\./g, '-');
}

export function lowerHttpRoute(
  spec: EffectiveSpec,
  platform: EffectivePlatform,
  resolved: ResolvedHosts,
): HttpRouteValues {
  const enabled = resolved.target === 'gateway';
  const {
    tls,
    redirectHttps = false,
    timeoutSeconds,
    annotations = {},
  } = spec.exposure ?? {};
  const [main = { hostnames: [], rules: {} }, ...others] = enabled
    ? routesOf(resolved.hosts)
    : [];
  const gateway = platform.spec.gateway ?? {};
  const encrypted = tls?.enabled !== false;
  const parent = {
    namespace: gateway.namespace ?? 'gateway-system',
    sectionName: encrypted
      ? gateway.sectionName ?? 'https'
      : gateway.httpSectionName ?? 'http',
    ...(encrypted && redirectHttps
      ? { redirectSectionName: gateway.httpSectionName ?? 'http' }
      : {}),
  };
  return {
    enabled,
    parentRefs: enabled ? { [gateway.name ?? 'gateway']: parent } : {},
    ...main,
    routes: Object.fromEntries(
      others.map(route => [routeName(route.hostnames[0] ?? ''), route]),
    ),
    redirectHttps: encrypted && redirectHttps,
    timeouts:
      timeoutSeconds === undefined ? {} : { request: `${timeoutSeconds}s` },
    annotations: enabled ? sortedMap(annotations, value => value) : {},
  };
}

export function lowerIngress(
  spec: EffectiveSpec,
  platform: EffectivePlatform,
  resolved: ResolvedHosts,
  service: string,
): IngressValues {
  const enabled = resolved.target === 'ingress';
  const { className, annotations: common = {} } = platform.spec.ingress ?? {};
  const { tls, annotations = {} } = spec.exposure ?? {};
  const encrypted = enabled && tls?.enabled !== false;
  const issuer = tls?.issuer ?? platform.spec.certificateIssuer;
  const certificate: Record<string, string> =
    encrypted && issuer !== undefined
      ? { 'cert-manager.io/cluster-issuer': issuer }
      : {};
  return {
    enabled,
    ...(enabled && className !== undefined ? { className } : {}),
    annotations: enabled
      ? sortedMap({ ...common, ...certificate, ...annotations }, value => value)
      : {},
    hosts: enabled
      ? sortedMap(resolved.hosts, paths => ({
          paths: sortedMap(paths, ({ port, type }) => ({ type, port })),
        }))
      : {},
    tls: encrypted
      ? {
          [service]: {
            secretName: tls?.secretName ?? `${service}-tls`,
            hosts: Object.keys(resolved.hosts),
          },
        }
      : {},
  };
}
