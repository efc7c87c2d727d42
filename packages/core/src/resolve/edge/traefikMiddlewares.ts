import type { PolicyValues } from '../values';
import type { ResolvedExposure } from './ResolvedExposure';

const API = 'traefik.io/v1alpha1';
const GROUP = 'traefik.io';

/**
 * What requests pass in Traefik, by the end of the Middleware's name and in the order in which they pass: refuse first what
 * is refused at all.
 */
function middlewareSpecs(
  resolved: ResolvedExposure,
  behind: 'ingress' | 'gateway',
): Record<string, object> {
  const { maxBodySize, retries, compression, authentication } = resolved;
  const basic = authentication?.basic;
  const headers = behind === 'ingress' ? headersSpec(resolved) : undefined;
  return {
    ...Object.fromEntries(
      Object.entries(resolved.rateLimits).map(
        ([name, { requestsPerSecond, burst }]) => [
          `rate-${name}`,
          {
            rateLimit: {
              average: requestsPerSecond,
              period: '1s',
              // The bucket of Traefik holds the burst and nothing else: with 0 it would refuse every request.
              burst: Math.max(1, burst),
            },
          },
        ],
      ),
    ),
    ...(basic && { auth: { basicAuth: { secret: basic.secretName } } }),
    ...(headers && { headers: { headers } }),
    ...(maxBodySize !== undefined && {
      body: { buffering: { maxRequestBodyBytes: maxBodySize } },
    }),
    ...(compression && { compress: { compress: {} } }),
    ...(retries !== undefined &&
      retries > 0 && {
        retry: { retry: { attempts: retries + 1, initialInterval: '100ms' } },
      }),
  };
}

/** Security headers in Traefik's own fields where it has them, the rest as plain headers; and CORS. */
function headersSpec({
  headers,
  cors,
}: ResolvedExposure): Record<string, unknown> | undefined {
  const {
    'Strict-Transport-Security': strict,
    'X-Content-Type-Options': sniff,
    'X-Frame-Options': frames,
    'Referrer-Policy': referrer,
    'Content-Security-Policy': content,
    ...others
  } = headers;
  const seconds = /max-age=(\d+)/.exec(strict ?? '')?.[1];
  const spec = {
    ...(seconds !== undefined && {
      stsSeconds: Number(seconds),
      stsIncludeSubdomains: true,
    }),
    ...(sniff !== undefined && { contentTypeNosniff: true }),
    ...(frames !== undefined && { customFrameOptionsValue: frames }),
    ...(referrer !== undefined && { referrerPolicy: referrer }),
    ...(content !== undefined && { contentSecurityPolicy: content }),
    ...(Object.keys(others).length > 0 && { customResponseHeaders: others }),
    ...(cors && {
      accessControlAllowOriginList: cors.origins,
      accessControlAllowMethods: cors.methods,
      accessControlAllowHeaders: cors.headers,
      ...(cors.exposeHeaders && {
        accessControlExposeHeaders: cors.exposeHeaders,
      }),
      ...(cors.credentials && { accessControlAllowCredentials: true }),
      accessControlMaxAge: cors.maxAgeSeconds,
      addVaryHeader: true,
    }),
  };
  return Object.keys(spec).length === 0 ? undefined : spec;
}

function isTraefik({ edge }: ResolvedExposure): boolean {
  return edge === 'ingress-traefik' || edge === 'gateway-traefik';
}

function behindOf({ target }: ResolvedExposure): 'ingress' | 'gateway' {
  return target === 'gateway' ? 'gateway' : 'ingress';
}

/** The Middlewares that the paths of a class pass, by the ends of their names. */
function suffixesFor(
  resolved: ResolvedExposure,
  rateClass: string | undefined,
): string[] {
  return Object.keys(middlewareSpecs(resolved, behindOf(resolved))).filter(
    suffix => !suffix.startsWith('rate-') || suffix === `rate-${rateClass}`,
  );
}

/** The Middlewares of a service, by `Middleware/<name>`. */
export function traefikMiddlewares(
  resolved: ResolvedExposure,
  service: string,
): Record<string, PolicyValues> {
  if (!isTraefik(resolved)) return {};
  const redirect: Record<string, object> =
    resolved.edge === 'ingress-traefik' && resolved.redirectHttps
      ? { redirect: { redirectScheme: { scheme: 'https', permanent: true } } }
      : {};
  return Object.fromEntries(
    Object.entries({
      ...middlewareSpecs(resolved, behindOf(resolved)),
      ...redirect,
    }).map(([suffix, spec]) => [
      `Middleware/${service}-${suffix}`,
      { apiVersion: API, spec },
    ]),
  );
}

/** Names of the Middlewares that an Ingress of a class takes, in their order. */
export function ingressMiddlewares(
  resolved: ResolvedExposure,
  service: string,
  rateClass: string | undefined,
): string[] {
  return suffixesFor(resolved, rateClass).map(suffix => `${service}-${suffix}`);
}

/** The same as filters of an HTTPRoute. */
export function gatewayMiddlewares(
  resolved: ResolvedExposure,
  service: string,
  rateClass: string | undefined,
): Record<string, string> {
  if (resolved.edge !== 'gateway-traefik') return {};
  return Object.fromEntries(
    ingressMiddlewares(resolved, service, rateClass).map(name => [
      name,
      `Middleware.${GROUP}`,
    ]),
  );
}
