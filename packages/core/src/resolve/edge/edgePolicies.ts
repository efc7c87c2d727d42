import type { HttpRouteValues, PolicyValues } from '../values';
import type { EffectivePlatform } from '../effectivePlatform';
import { envoyPolicies } from './envoyPolicies';
import { routeNames } from './httpRoute';
import { istioExposure } from './istioExposure';
import { listenerSet } from './listenerSet';
import type { ResolvedExposure } from './ResolvedExposure';
import { traefikMiddlewares } from './traefikMiddlewares';

/** The objects beside routes and Ingresses that an edge needs for what is asked of it, by `Kind/name`. */
export function edgePolicies(
  platform: EffectivePlatform,
  resolved: ResolvedExposure,
  service: string,
  httpRoute: HttpRouteValues,
): Record<string, PolicyValues> {
  return {
    ...traefikMiddlewares(resolved, service),
    ...envoyPolicies(resolved, service, routeNames({ httpRoute }, service)),
    ...listenerSet(platform, resolved, service),
    ...istioExposure(platform, resolved, service),
  };
}

/** The ConfigMap of headers that ingress-nginx takes by its name. */
export function headersObject(
  { edge, headers }: ResolvedExposure,
  service: string,
): Record<string, object> {
  if (edge !== 'ingress-ingress-nginx' || Object.keys(headers).length === 0)
    return {};
  return {
    'exposure-headers': {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: `${service}-headers`, labels: { app: service } },
      data: headers,
    },
  };
}
