import type {
  HttpRouteRuleValues,
  HttpRouteValues,
  RouteValues,
} from '../values';
import type { EffectivePlatform } from '../effectivePlatform';
import { sortedMap } from '../sortedMap';
import { capabilityOf } from './capabilities';
import { exposureParts } from './exposureParts';
import type {
  ExposedHosts,
  ExposedPath,
  ResolvedExposure,
} from './ResolvedExposure';
import { gatewayMiddlewares } from './traefikMiddlewares';

/** One rule for each port that is called, and for each timeout. */
function ruleName({ port, service, timeoutSeconds }: ExposedPath): string {
  return [service, port, timeoutSeconds && `${timeoutSeconds}s`]
    .filter(Boolean)
    .join('-');
}

function rulesOf(
  paths: Record<string, ExposedPath>,
): Record<string, HttpRouteRuleValues> {
  const rules: Record<string, HttpRouteRuleValues> = {};
  for (const [path, exposed] of Object.entries(paths)) {
    const { port, servicePort, service, type, timeoutSeconds } = exposed;
    const name = ruleName(exposed);
    const rule = rules[name] ?? {
      paths: {},
      port: service === undefined ? port : servicePort ?? port,
      ...(service === undefined ? {} : { service }),
      ...(timeoutSeconds === undefined
        ? {}
        : { timeouts: { request: `${timeoutSeconds}s` } }),
    };
    rule.paths[path] = { type: type === 'Prefix' ? 'PathPrefix' : 'Exact' };
    rules[name] = rule;
  }
  return sortedMap(rules, rule => rule);
}

/** Hosts with the same paths share a route; routes in the order of their first hosts. */
function routesOf(
  hosts: ExposedHosts,
  extensions: Record<string, string>,
): RouteValues[] {
  const routes = new Map<string, RouteValues>();
  for (const [host, paths] of Object.entries(hosts)) {
    const key = JSON.stringify(paths);
    const route = routes.get(key) ?? {
      hostnames: [],
      rules: rulesOf(paths),
      extensions,
    };
    route.hostnames.push(host);
    routes.set(key, route);
  }
  return [...routes.values()];
}

function routeName(suffix: string, host: string, first: boolean): string {
  const ofHost = host.replace(/^\*/, 'any').replace(/\./g, '-');
  if (suffix === '') return ofHost;
  return first ? suffix : `${suffix}-${ofHost}`;
}

/** What the routes hang on: the Gateway's listeners, or a ListenerSet of the service's own with its certificate. */
function parentOf(
  platform: EffectivePlatform,
  { encrypted, redirectHttps, tls }: ResolvedExposure,
  service: string,
): HttpRouteValues['parentRefs'] {
  const {
    name = 'gateway',
    namespace = 'gateway-system',
    sectionName = 'https',
    httpSectionName = 'http',
  } = platform.spec.gateway ?? {};
  const redirect = encrypted && redirectHttps;
  if (encrypted && tls.secretName !== undefined) {
    return {
      [service]: {
        kind: 'ListenerSet',
        ...(redirect
          ? {
              redirectSectionName: httpSectionName,
              redirectGateway: { name, namespace },
            }
          : {}),
      },
    };
  }
  return {
    [name]: {
      namespace,
      sectionName: encrypted ? sectionName : httpSectionName,
      ...(redirect ? { redirectSectionName: httpSectionName } : {}),
    },
  };
}

function corsFilter({ cors }: ResolvedExposure): Record<string, unknown> {
  if (cors === undefined) return {};
  return {
    allowOrigins: cors.origins,
    allowMethods: cors.methods,
    allowHeaders: cors.headers,
    ...(cors.exposeHeaders === undefined
      ? {}
      : { exposeHeaders: cors.exposeHeaders }),
    ...(cors.credentials ? { allowCredentials: true } : {}),
    maxAge: cors.maxAgeSeconds,
  };
}

/** The HTTPRoutes of a service. */
export function lowerHttpRoute(
  platform: EffectivePlatform,
  resolved: ResolvedExposure,
  service: string,
): HttpRouteValues {
  const enabled = resolved.target === 'gateway';
  const { edge = 'gateway', timeoutSeconds } = resolved;
  const limited = capabilityOf(edge, 'rateClass') !== undefined;
  const hosts = limited
    ? resolved.hosts
    : sortedMap(resolved.hosts, paths =>
        sortedMap(paths, ({ rateClass: _, ...path }) => path),
      );
  const routes = (
    enabled ? exposureParts(hosts, { byTimeout: false }) : []
  ).flatMap(({ suffix, rateClass, hosts: own }) =>
    routesOf(own, gatewayMiddlewares(resolved, service, rateClass)).map(
      (route, index) => ({
        name: routeName(suffix, route.hostnames[0] ?? '', index === 0),
        main: suffix === '' && index === 0,
        route,
      }),
    ),
  );
  const main = routes.find(route => route.main)?.route;
  return {
    enabled,
    parentRefs: enabled ? parentOf(platform, resolved, service) : {},
    ...(main ?? { hostnames: [], rules: {}, extensions: {} }),
    routes: Object.fromEntries(
      routes.flatMap(({ name, main: first, route }) =>
        first ? [] : [[name, route]],
      ),
    ),
    redirectHttps: resolved.redirectHttps,
    timeouts:
      timeoutSeconds === undefined ? {} : { request: `${timeoutSeconds}s` },
    responseHeaders: enabled ? resolved.headers : {},
    cors: enabled ? corsFilter(resolved) : {},
    annotations: enabled ? sortedMap(resolved.annotations, value => value) : {},
  };
}

/** Names of the HTTPRoutes by the class of rate limit that holds for each. */
export function routeClasses(
  resolved: ResolvedExposure,
  service: string,
): { route: string; rateClass: string }[] {
  return exposureParts(resolved.hosts, { byTimeout: false }).flatMap(
    ({ suffix, rateClass, hosts }) =>
      rateClass === undefined
        ? []
        : routesOf(hosts, {}).map(({ hostnames }, index) => ({
            route:
              suffix === '' && index === 0
                ? service
                : `${service}-${routeName(
                    suffix,
                    hostnames[0] ?? '',
                    index === 0,
                  )}`,
            rateClass,
          })),
  );
}

/** Names of all HTTPRoutes. */
export function routeNames(
  { httpRoute }: { httpRoute: HttpRouteValues },
  service: string,
): string[] {
  return [
    service,
    ...Object.keys(httpRoute.routes).map(name => `${service}-${name}`),
  ];
}
