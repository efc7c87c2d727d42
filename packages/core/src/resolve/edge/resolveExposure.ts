import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import type { EffectivePlatform } from '../effectivePlatform';
import type { EffectiveExposure, EffectiveSpec } from '../EffectiveSpec';
import { mainPort } from '../kinds';
import { edgePort, providerFacts } from '../providerFacts';
import { sortedMap } from '../sortedMap';
import type { World } from '../World';
import { BASE } from '../World';
import { edgeOf } from './Edge';
import type {
  ExposedHosts,
  ExposedPath,
  ResolvedExposure,
  ResolvedRateLimit,
} from './ResolvedExposure';
import { responseHeaders } from './responseHeaders';

type GivenPath = NonNullable<
  NonNullable<EffectiveExposure['hosts']>[string]['paths']
>[string];

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

function exposedPath(
  world: World,
  spec: EffectiveSpec,
  given: GivenPath,
): ExposedPath | undefined {
  const { service, type = 'Prefix', rateClass, timeoutSeconds, folder } = given;
  const own = spec.ports ?? {};
  const provider =
    service === undefined ? undefined : providerFacts(world, service);
  const port =
    service === undefined
      ? given.port ?? mainPort(own)
      : provider && edgePort(provider, given.port);
  if (port === undefined) return undefined;
  const servicePort =
    service === undefined
      ? own[port]?.servicePort ?? own[port]?.port
      : provider?.ports[port]?.servicePort;
  const ofClass = rateClass ?? spec.exposure?.rateClass;
  return {
    type,
    port,
    ...(servicePort === undefined ? {} : { servicePort }),
    ...(service === undefined ? {} : { service }),
    ...(ofClass === undefined ? {} : { rateClass: ofClass }),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(folder === undefined ? {} : { folder }),
  };
}

/** Text with `{domain}` at its end replaced; nothing when there is no domain for it. */
function filled(pattern: string, domain: string | undefined) {
  const text =
    domain === undefined
      ? pattern
      : pattern.replace(/\{domain\}(?=$|:)/, () => domain);
  return text.includes('{') ? undefined : text;
}

function hostsOf(
  world: World,
  spec: EffectiveSpec,
  domain: string | undefined,
): ExposedHosts {
  const hosts: ExposedHosts = {};
  for (const [pattern, { paths = {} }] of Object.entries(
    spec.exposure?.hosts ?? {},
  )) {
    const host = filled(pattern, domain);
    if (host === undefined) continue;
    hosts[host] = sortedMap(paths, path => exposedPath(world, spec, path));
  }
  return sortedMap(hosts, paths => paths);
}

function rateLimitsOf(
  platform: EffectivePlatform,
  hosts: ExposedHosts,
): Record<string, ResolvedRateLimit> {
  const used = new Set(
    Object.values(hosts).flatMap(paths =>
      Object.values(paths).map(({ rateClass }) => rateClass),
    ),
  );
  return sortedMap(
    platform.spec.rateLimits ?? {},
    ({ requestsPerSecond, burst }, name) =>
      used.has(name)
        ? {
            requestsPerSecond,
            burst: burst ?? Math.max(1, Math.floor(requestsPerSecond / 2)),
          }
        : undefined,
  );
}

function corsOf(
  { cors }: EffectiveExposure,
  domain: string | undefined,
): Pick<ResolvedExposure, 'cors'> {
  if (cors?.origins === undefined) return {};
  const {
    methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    headers = ['Authorization', 'Content-Type'],
    exposeHeaders,
    credentials = false,
    maxAgeSeconds = 3600,
  } = cors;
  return {
    cors: {
      origins: cors.origins.flatMap(origin => filled(origin, domain) ?? []),
      methods,
      headers,
      ...(exposeHeaders === undefined ? {} : { exposeHeaders }),
      credentials,
      maxAgeSeconds,
    },
  };
}

/** What of an exposure every edge has to know. */
function intentsOf(exposure: EffectiveExposure, encrypted: boolean) {
  const {
    timeoutSeconds,
    maxBodySize,
    retries,
    compression,
    authentication = {},
  } = exposure;
  const { basic, oidc } = authentication;
  const bytes =
    maxBodySize === undefined ? undefined : parseQuantity(maxBodySize);
  return {
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    headers: responseHeaders(exposure.securityHeaders, encrypted),
    affinity: exposure.affinity ?? 'none',
    ...(bytes === undefined ? {} : { maxBodySize: Math.round(bytes) }),
    ...(retries === undefined ? {} : { retries }),
    ...(compression === undefined ? {} : { compression }),
    ...(basic === undefined && oidc === undefined
      ? {}
      : {
          authentication: {
            ...(basic === undefined ? {} : { basic }),
            ...(oidc === undefined ? {} : { oidc }),
          },
        }),
  };
}

/** What a service exposes in an environment, with everything decided. */
export function resolveExposure(
  world: World,
  spec: EffectiveSpec,
  environment: string,
): ResolvedExposure {
  const { platform } = world;
  const exposure = spec.exposure ?? {};
  const domain = domainOf(platform, environment);
  const hosts = hostsOf(world, spec, domain);
  const target =
    Object.keys(hosts).length === 0 ? 'none' : exposure.target ?? 'none';
  const edge = edgeOf(platform, target);
  const encrypted = exposure.tls?.enabled !== false;
  const issuer = exposure.tls?.issuer ?? platform.spec.certificateIssuer;
  const firewall = platform.spec.ingress?.firewall;
  return {
    target,
    ...(edge === undefined ? {} : { edge }),
    hosts,
    encrypted,
    redirectHttps: encrypted && exposure.redirectHttps === true,
    tls: {
      ...(exposure.tls?.secretName === undefined
        ? {}
        : { secretName: exposure.tls.secretName }),
      ...(issuer === undefined ? {} : { issuer }),
    },
    ...intentsOf(exposure, encrypted),
    ...corsOf(exposure, domain),
    ...(exposure.firewall === true && firewall !== undefined
      ? { firewall }
      : {}),
    rateLimits: rateLimitsOf(platform, hosts),
    annotations: exposure.annotations ?? {},
  };
}

/** Names of the service's own ports that the edge calls. */
export function exposedPorts({ hosts }: ResolvedExposure): string[] {
  const names = Object.values(hosts).flatMap(paths =>
    Object.values(paths).flatMap(({ port, service }) =>
      service === undefined ? [port] : [],
    ),
  );
  return [...new Set(names)].sort();
}

/**
 * What stands before a reverse proxy: the hosts, their certificate and the redirect. The rest is the proxy's own work.
 *
 * @param port - the port of the proxy
 */
export function exposureBeforeProxy(
  resolved: ResolvedExposure,
  port: { name: string; servicePort: number },
): ResolvedExposure {
  const { target, edge, encrypted, redirectHttps, tls, firewall, annotations } =
    resolved;
  const path: ExposedPath = {
    type: 'Prefix',
    port: port.name,
    servicePort: port.servicePort,
  };
  return {
    target,
    ...(edge === undefined ? {} : { edge }),
    hosts: sortedMap(resolved.hosts, () => ({ '/': path })),
    encrypted,
    redirectHttps,
    tls,
    headers: {},
    affinity: 'none',
    ...(firewall === undefined ? {} : { firewall }),
    rateLimits: {},
    annotations,
  };
}
