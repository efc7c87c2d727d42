import type { IngressRouteValues, IngressValues } from '../../values';
import type { EffectivePlatform } from '../../effectivePlatform';
import { sortedMap } from '../../sortedMap';
import { exposureParts, ExposurePart } from '../exposureParts';
import type { ExposedHosts, ResolvedExposure } from '../ResolvedExposure';
import { ingressMiddlewares } from '../traefikMiddlewares';
import { ingressAnnotations } from './ingressAnnotations';

function hostsOf(hosts: ExposedHosts): IngressValues['hosts'] {
  return sortedMap(hosts, paths => ({
    paths: sortedMap(paths, ({ port, type, service }) => ({
      type,
      port,
      ...(service === undefined ? {} : { service }),
    })),
  }));
}

/** Traefik's Middlewares of a part: that of the Platform's firewall is an annotation, since it lies in another namespace. */
function middlewaresOf(
  resolved: ResolvedExposure,
  service: string,
  rateClass: string | undefined,
): string[] {
  return resolved.edge === 'ingress-traefik'
    ? ingressMiddlewares(resolved, service, rateClass)
    : [];
}

function firewallOf({ edge, firewall }: ResolvedExposure): string[] {
  return edge === 'ingress-traefik' && firewall !== undefined ? [firewall] : [];
}

/** Plain HTTP in Traefik is a router of its own, which answers with the redirect only. */
function redirectRoute(
  resolved: ResolvedExposure,
  service: string,
): IngressValues['routes'] {
  if (resolved.edge !== 'ingress-traefik' || !resolved.redirectHttps) return {};
  return {
    redirect: {
      annotations: {
        'traefik.ingress.kubernetes.io/router.entrypoints': 'web',
      },
      middlewares: [`${service}-redirect`],
      hosts: hostsOf(resolved.hosts),
      tls: false,
    },
  };
}

/** The Ingresses of a service: one for each class of rate limit, since annotations hold for a whole object. */
export function lowerIngress(
  platform: EffectivePlatform,
  resolved: ResolvedExposure,
  service: string,
  namespace: string,
): IngressValues {
  const enabled = resolved.target === 'ingress';
  const { className, annotations: common = {} } = platform.spec.ingress ?? {};
  const encrypted = enabled && resolved.encrypted;
  const { issuer, secretName = `${service}-tls` } = resolved.tls;
  const certificate: Record<string, string> =
    encrypted && issuer !== undefined
      ? { 'cert-manager.io/cluster-issuer': issuer }
      : {};
  const parts = enabled
    ? exposureParts(resolved.hosts, { byTimeout: true })
    : [];
  const routeOf = ({
    rateClass,
    timeoutSeconds,
    hosts,
    suffix,
  }: ExposurePart): IngressRouteValues => ({
    annotations: sortedMap(
      {
        ...common,
        // One Ingress asks for the certificate; the others take its Secret.
        ...(suffix === '' ? certificate : {}),
        ...ingressAnnotations({
          resolved,
          service,
          namespace,
          ...(rateClass === undefined ? {} : { rateClass }),
          ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
        }),
        ...resolved.annotations,
      },
      value => value,
    ),
    middlewares: [
      ...firewallOf(resolved),
      ...middlewaresOf(resolved, service, rateClass),
    ],
    hosts: hostsOf(hosts),
  });
  const [main, ...others] = parts.sort((a, b) =>
    a.suffix < b.suffix ? -1 : 1,
  );
  return {
    enabled,
    ...(enabled && className !== undefined ? { className } : {}),
    ...(main === undefined
      ? { annotations: {}, middlewares: [], hosts: {} }
      : routeOf(main)),
    tls: encrypted
      ? { [service]: { secretName, hosts: Object.keys(resolved.hosts) } }
      : {},
    routes: sortedMap(
      {
        ...Object.fromEntries(
          others.map(part => [
            part.suffix,
            { ...routeOf(part), tls: encrypted },
          ]),
        ),
        ...(enabled ? redirectRoute(resolved, service) : {}),
      },
      route => route,
    ),
  };
}
