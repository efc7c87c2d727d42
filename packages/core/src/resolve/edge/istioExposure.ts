import type { PolicyValues } from '../values';
import type { EffectivePlatform } from '../effectivePlatform';
import type { ExposedPath, ResolvedExposure } from './ResolvedExposure';

const API = 'networking.istio.io/v1';

/** A prefix holds for whole segments, which Istio's `prefix` does not. */
function matchesOf(path: string, { type }: ExposedPath): object[] {
  if (type === 'Exact') return [{ uri: { exact: path } }];
  const at = path.replace(/\/+$/, '');
  return at === ''
    ? [{ uri: { prefix: '/' } }]
    : [{ uri: { exact: at } }, { uri: { prefix: `${at}/` } }];
}

function corsPolicy({ cors }: ResolvedExposure): object {
  if (cors === undefined) return {};
  return {
    corsPolicy: {
      allowOrigins: cors.origins.map(origin =>
        origin === '*' ? { regex: '.*' } : { exact: origin },
      ),
      allowMethods: cors.methods,
      allowHeaders: cors.headers,
      ...(cors.exposeHeaders && { exposeHeaders: cors.exposeHeaders }),
      allowCredentials: cors.credentials,
      maxAge: `${cors.maxAgeSeconds}s`,
    },
  };
}

function routeOf(
  path: string,
  exposed: ExposedPath,
  resolved: ResolvedExposure,
  service: string,
): object {
  const timeout = exposed.timeoutSeconds ?? resolved.timeoutSeconds;
  return {
    match: matchesOf(path, exposed),
    route: [
      {
        destination: {
          host: exposed.service ?? service,
          ...(exposed.servicePort !== undefined && {
            port: { number: exposed.servicePort },
          }),
        },
      },
    ],
    ...(timeout !== undefined && { timeout: `${timeout}s` }),
    ...(resolved.retries !== undefined && {
      retries: {
        attempts: resolved.retries,
        retryOn: 'connect-failure,refused-stream,502,503,504',
      },
    }),
    ...(Object.keys(resolved.headers).length > 0 && {
      headers: { response: { set: resolved.headers } },
    }),
    ...corsPolicy(resolved),
  };
}

/** Gateway and VirtualServices of what Istio exposes; affinity is in the DestinationRule of the service. */
export function istioExposure(
  platform: EffectivePlatform,
  resolved: ResolvedExposure,
  service: string,
): Record<string, PolicyValues> {
  if (resolved.edge !== 'istio') return {};
  const hosts = Object.keys(resolved.hosts);
  const { gatewayLabels = { istio: 'ingress' } } = platform.spec.mesh ?? {};
  const { secretName = `${service}-tls` } = resolved.tls;
  const secure = {
    hosts,
    port: { number: 443, name: 'https', protocol: 'HTTPS' },
    tls: { mode: 'SIMPLE', credentialName: secretName },
  };
  const plain = {
    hosts,
    port: { number: 80, name: 'http', protocol: 'HTTP' },
    ...(resolved.redirectHttps && { tls: { httpsRedirect: true } }),
  };
  const servers = resolved.encrypted ? [secure, plain] : [plain];
  return {
    [`Gateway/${service}`]: {
      apiVersion: API,
      spec: { selector: gatewayLabels, servers },
    },
    ...Object.fromEntries(
      Object.entries(resolved.hosts).map(([host, paths]) => [
        `VirtualService/${service}-${host
          .replace(/^\*/, 'any')
          .replace(/\./g, '-')}`,
        {
          apiVersion: API,
          spec: {
            hosts: [host],
            gateways: [service],
            // The first that fits wins: the longest path comes first.
            http: Object.entries(paths)
              .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
              .map(([path, exposed]) =>
                routeOf(path, exposed, resolved, service),
              ),
          },
        },
      ]),
    ),
  };
}
