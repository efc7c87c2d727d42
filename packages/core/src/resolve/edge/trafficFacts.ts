import type { EffectiveSpec } from '../EffectiveSpec';
import type { Mesh } from '../mesh/meshOf';
import {
  capabilityOf,
  EXPOSURE_FEATURES,
  ExposureFeature,
} from './capabilities';
import type { Edge } from './Edge';
import type { ResolvedExposure } from './ResolvedExposure';

/** What happens to requests on their way to the service, for people. */
export interface TrafficFacts {
  /** Absent: nothing outside the cluster reaches it. */
  edge?: {
    /** `an Ingress of Traefik`, ... */
    title: string;
    /** What the edge does, and by which object or field. */
    does: { what: string; how: string }[];
  };
  mesh: Mesh['kind'];
}

const TITLES: Readonly<Record<Edge, string>> = {
  gateway: 'the Gateway',
  'gateway-envoy': 'the Gateway of Envoy Gateway',
  'gateway-traefik': 'the Gateway of Traefik',
  istio: "Istio's ingress gateway",
  ingress: 'the Ingress controller',
  'ingress-traefik': 'an Ingress of Traefik',
  'ingress-ingress-nginx': 'an Ingress of ingress-nginx',
  'ingress-nginx-inc': 'an Ingress of the NGINX Ingress Controller',
  'ingress-haproxy': 'an Ingress of HAProxy',
  'ingress-alb': 'an Application Load Balancer',
  proxy: 'the reverse proxy that this service is',
};

/** What is on, by feature, with its figures. */
function wanted(resolved: ResolvedExposure): [ExposureFeature, string?][] {
  const paths = Object.values(resolved.hosts).flatMap(own =>
    Object.values(own),
  );
  const { affinity, authentication } = resolved;
  const limits = Object.entries(resolved.rateLimits).map(
    ([name, { requestsPerSecond }]) => `${name} ${requestsPerSecond} a second`,
  );
  const on: [boolean, ExposureFeature, string?][] = [
    [paths.some(({ service }) => service !== undefined), 'service'],
    [resolved.redirectHttps, 'redirectHttps'],
    [resolved.firewall !== undefined, 'firewall'],
    [limits.length > 0, 'rateClass', limits.join(', ')],
    [Object.keys(resolved.headers).length > 0, 'securityHeaders'],
    [resolved.cors !== undefined, 'cors'],
    [affinity === 'cookie', 'affinity.cookie'],
    [affinity === 'address', 'affinity.address'],
    [
      resolved.timeoutSeconds !== undefined,
      'timeoutSeconds',
      `${resolved.timeoutSeconds} s`,
    ],
    [resolved.maxBodySize !== undefined, 'maxBodySize'],
    [resolved.retries !== undefined, 'retries', String(resolved.retries)],
    [resolved.compression === true, 'compression'],
    [paths.some(({ folder }) => folder !== undefined), 'folder'],
    [authentication?.basic !== undefined, 'authentication.basic'],
    [authentication?.oidc !== undefined, 'authentication.oidc'],
  ];
  return on.flatMap(([is, feature, figures]): [ExposureFeature, string?][] =>
    is ? [[feature, figures]] : [],
  );
}

/** The edge and the mesh of a service in words. */
export function trafficFacts(
  spec: EffectiveSpec,
  resolved: ResolvedExposure,
  { kind }: Mesh,
): TrafficFacts {
  const edge = spec.exposure?.proxy === undefined ? resolved.edge : 'proxy';
  if (edge === undefined) return { mesh: kind };
  const does = wanted(resolved).flatMap(([feature, figures]) => {
    const how = capabilityOf(edge, feature);
    return how === undefined
      ? []
      : [
          {
            what: figures
              ? `${EXPOSURE_FEATURES[feature]} (${figures})`
              : EXPOSURE_FEATURES[feature],
            how,
          },
        ];
  });
  return { edge: { title: TITLES[edge], does }, mesh: kind };
}
