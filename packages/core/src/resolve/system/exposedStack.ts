import type {
  GrafanaExposure,
  PrometheusExposure,
} from '@chartwright/backstage-plugin-chartwright-common';
import { edgeOf } from '../edge/Edge';
import { edgePolicies } from '../edge/edgePolicies';
import { lowerHttpRoute } from '../edge/httpRoute';
import { lowerIngress } from '../edge/ingress/lowerIngress';
import { domainOf } from '../edge/resolveExposure';
import type { ResolvedExposure } from '../edge/ResolvedExposure';
import { responseHeaders } from '../edge/responseHeaders';
import type {
  HttpRouteValues,
  IngressPeerValues,
  IngressValues,
  PolicyValues,
} from '../values';
import { edgePeer } from '../lower/network';
import type { World } from '../World';

/** What puts a part of the observability stack under a host. */
export interface ExposedStackValues {
  /** What stands wherever {@link HOST} does: most of the rest is the same in every environment. */
  host: string;
  /** As the edge of the Platform has it: one of the two. */
  ingress?: IngressValues;
  httpRoute?: HttpRouteValues;
  policies: Record<string, PolicyValues>;
  networkPolicy: { ingress: Record<string, IngressPeerValues> };
}

/** In place of the host, which the chart fills in. */
const HOST = '$host';

interface Part {
  name: string;
  /** The Service, where it is not called like the part. */
  service?: string;
  port: { name: string; number: number };
  namespace: string;
}

/**
 * A part of the stack on the Platform's edge.
 *
 * @returns nothing where it has no host, or the Platform no edge
 */
export function exposedStack(
  world: World,
  given: GrafanaExposure | PrometheusExposure | undefined,
  environment: string,
  { name, service, port, namespace }: Part,
): ExposedStackValues | undefined {
  const { platform } = world;
  const target = platform.spec.exposure ?? 'gateway';
  const domain = domainOf(platform, environment);
  if (given?.host === undefined || target === 'none') return undefined;
  const host = given.host.replace(/\{domain\}$/, () => domain ?? '');
  const issuer = platform.spec.certificateIssuer;
  const edge = edgeOf(platform, target);
  const { basic, oidc } = given.authentication ?? {};
  const resolved: ResolvedExposure = {
    target,
    ...(edge === undefined ? {} : { edge }),
    hosts: {
      [HOST]: {
        '/': {
          type: 'Prefix',
          port: port.name,
          servicePort: port.number,
          ...(service === undefined ? {} : { service }),
        },
      },
    },
    encrypted: true,
    redirectHttps: true,
    tls: {
      ...(target === 'gateway' || given.secretName === undefined
        ? {}
        : { secretName: given.secretName }),
      ...(issuer === undefined ? {} : { issuer }),
    },
    headers: responseHeaders({}, true),
    affinity: 'none',
    ...(given.authentication === undefined
      ? {}
      : {
          authentication: {
            ...(basic && { basic }),
            ...(oidc && { oidc }),
          },
        }),
    rateLimits: {},
    annotations: {},
  };
  const httpRoute = lowerHttpRoute(platform, resolved, name);
  const peer = edgePeer({ world, exposure: resolved });
  const ingress = lowerIngress(platform, resolved, name, namespace);
  return {
    host,
    ...(ingress.enabled && { ingress }),
    ...(httpRoute.enabled && { httpRoute }),
    policies: edgePolicies(platform, resolved, name, httpRoute),
    networkPolicy: {
      ingress:
        peer === undefined
          ? {}
          : {
              [peer.name]: {
                namespace: peer.namespace,
                ...(peer.labels && { podLabels: peer.labels }),
                ports: [port.number],
              },
            },
    },
  };
}
