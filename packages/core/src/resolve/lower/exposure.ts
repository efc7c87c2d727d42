import type { EffectiveSpec } from '../EffectiveSpec';
import type { EffectivePlatform } from '../effectivePlatform';
import { edgePolicies, headersObject } from '../edge/edgePolicies';
import { lowerHttpRoute } from '../edge/httpRoute';
import { serviceAnnotations } from '../edge/ingress/ingressAnnotations';
import { lowerIngress } from '../edge/ingress/lowerIngress';
import { lowerProxy } from '../edge/proxy/lowerProxy';
import type { ResolvedExposure } from '../edge/ResolvedExposure';
import { exposureBeforeProxy } from '../edge/resolveExposure';
import { mainPort } from '../kinds';
import type { Neighbours } from '../ResolvedService';
import type {
  FileValues,
  HttpRouteValues,
  IngressValues,
  PolicyValues,
  SecretValues,
} from '../values';

/** What exposure puts into the values. */
export interface LoweredExposure {
  httpRoute: HttpRouteValues;
  ingress: IngressValues;
  policies: Record<string, PolicyValues>;
  objects: Record<string, object>;
  serviceAnnotations: Record<string, string>;
  /** By address: the Service does it, too, for who does not come by the edge. */
  affinity: boolean;
  files: Record<string, FileValues>;
  secrets: Record<string, SecretValues>;
}

interface Input {
  platform: EffectivePlatform;
  spec: EffectiveSpec;
  name: string;
  namespace: string;
  neighbours: Neighbours;
  resolved: ResolvedExposure;
}

/** What the edge in front sees: of a reverse proxy only where it is. */
function inFront(spec: EffectiveSpec, resolved: ResolvedExposure) {
  const ports = spec.ports ?? {};
  const name = mainPort(ports);
  if (spec.exposure?.proxy === undefined || name === undefined) return resolved;
  const { port = 0, servicePort = port } = ports[name] ?? {};
  return exposureBeforeProxy(resolved, { name, servicePort });
}

export function lowerExposure(input: Input): LoweredExposure {
  const { platform, spec, name, namespace, neighbours, resolved } = input;
  const front = inFront(spec, resolved);
  const httpRoute = lowerHttpRoute(platform, front, name);
  return {
    httpRoute,
    ingress: lowerIngress(platform, front, name, namespace),
    policies: edgePolicies(platform, front, name, httpRoute),
    objects: headersObject(front, name),
    serviceAnnotations: serviceAnnotations(front, name),
    affinity: resolved.affinity === 'address',
    ...lowerProxy(spec, resolved, neighbours),
  };
}
