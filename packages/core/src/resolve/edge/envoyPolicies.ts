import type { PolicyValues } from '../values';
import { routeClasses } from './httpRoute';
import type { ResolvedExposure, ResolvedRateLimit } from './ResolvedExposure';

const API = 'gateway.envoyproxy.io/v1alpha1';
const GROUP = 'gateway.networking.k8s.io';
const ADDRESSES = ['0.0.0.0/0', '::/0'];

const target = (name: string) => ({
  targetRefs: [{ group: GROUP, kind: 'HTTPRoute', name }],
});

/** A bucket for each address of a client, in each proxy; the burst is on top of what a second gives. */
function rateLimit({ requestsPerSecond }: ResolvedRateLimit) {
  return {
    rateLimit: {
      type: 'Local',
      local: {
        rules: ADDRESSES.map(value => ({
          clientSelectors: [{ sourceCIDR: { type: 'Distinct', value } }],
          limit: { requests: requestsPerSecond, unit: 'Second' },
        })),
      },
    },
  };
}

function loadBalancer({ affinity }: ResolvedExposure, service: string) {
  if (affinity === 'none') return {};
  const consistentHash =
    affinity === 'cookie'
      ? {
          type: 'Cookie',
          cookie: { name: `${service}-affinity`, ttl: '3600s' },
        }
      : { type: 'SourceIP' };
  return { loadBalancer: { type: 'ConsistentHash', consistentHash } };
}

function traffic(resolved: ResolvedExposure, service: string): object {
  const { maxBodySize, retries, compression } = resolved;
  return {
    ...loadBalancer(resolved, service),
    ...(maxBodySize !== undefined && {
      requestBuffer: { limit: String(maxBodySize) },
    }),
    ...(retries !== undefined && {
      retry: {
        numRetries: retries,
        retryOn: {
          triggers: [
            'connect-failure',
            'refused-stream',
            'retriable-status-codes',
          ],
          httpStatusCodes: [502, 503, 504],
        },
      },
    }),
    ...(compression && {
      compression: [{ type: 'Gzip', gzip: {} }],
    }),
  };
}

function security({ authentication }: ResolvedExposure): object {
  const { basic, oidc } = authentication ?? {};
  return {
    ...(basic && { basicAuth: { users: { name: basic.secretName } } }),
    ...(oidc && {
      oidc: {
        provider: { issuer: oidc.issuer },
        clientID: oidc.clientId,
        clientSecret: { name: oidc.secretName },
      },
    }),
  };
}

/**
 * Policies of Envoy Gateway: what Gateway API has no field for. A policy holds for one route, and only one of a kind counts
 * there, so each route has one with all of it.
 *
 * @param routes - names of the service's HTTPRoutes
 */
export function envoyPolicies(
  resolved: ResolvedExposure,
  service: string,
  routes: readonly string[],
): Record<string, PolicyValues> {
  if (resolved.edge !== 'gateway-envoy') return {};
  const classes = new Map(
    routeClasses(resolved, service).map(({ route, rateClass }) => [
      route,
      rateClass,
    ]),
  );
  const common = traffic(resolved, service);
  const guard = security(resolved);
  return Object.fromEntries(
    routes.flatMap((route): [string, PolicyValues][] => {
      const limit = resolved.rateLimits[classes.get(route) ?? ''];
      const spec = { ...common, ...(limit && rateLimit(limit)) };
      return [
        ...(Object.keys(spec).length === 0
          ? []
          : [
              [
                `BackendTrafficPolicy/${route}`,
                { apiVersion: API, spec: { ...target(route), ...spec } },
              ] as [string, PolicyValues],
            ]),
        ...(Object.keys(guard).length === 0
          ? []
          : [
              [
                `SecurityPolicy/${route}`,
                { apiVersion: API, spec: { ...target(route), ...guard } },
              ] as [string, PolicyValues],
            ]),
      ];
    }),
  );
}
