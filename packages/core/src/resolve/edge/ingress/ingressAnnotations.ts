import type { Edge } from '../Edge';
import type { ResolvedExposure } from '../ResolvedExposure';

/** What one Ingress object is about. */
export interface IngressSubject {
  resolved: ResolvedExposure;
  service: string;
  namespace: string;
  /** Class of rate limit of its paths. */
  rateClass?: string;
  timeoutSeconds?: number;
}

type Annotations = Record<string, string>;

const megabytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)}m`;

function limitOf({ resolved, rateClass = '' }: IngressSubject) {
  return resolved.rateLimits[rateClass];
}

function timeoutOf({ resolved, timeoutSeconds }: IngressSubject) {
  return timeoutSeconds ?? resolved.timeoutSeconds;
}

function traefik({ resolved }: IngressSubject): Annotations {
  const { encrypted, redirectHttps } = resolved;
  const at = 'traefik.ingress.kubernetes.io/router';
  return encrypted && redirectHttps
    ? { [`${at}.entrypoints`]: 'websecure', [`${at}.tls`]: 'true' }
    : {};
}

function ingressNginx(subject: IngressSubject): Annotations {
  const { resolved, service } = subject;
  const { cors, maxBodySize, retries, authentication, affinity } = resolved;
  const limit = limitOf(subject);
  const timeout = timeoutOf(subject);
  const own: Annotations = {
    ...(resolved.encrypted && {
      'ssl-redirect': String(resolved.redirectHttps),
      ...(resolved.redirectHttps && { 'force-ssl-redirect': 'true' }),
    }),
    ...(timeout !== undefined && {
      'proxy-read-timeout': String(timeout),
      'proxy-send-timeout': String(timeout),
    }),
    ...(limit && {
      'limit-rps': String(limit.requestsPerSecond),
      'limit-burst-multiplier': String(
        Math.max(1, Math.ceil(limit.burst / limit.requestsPerSecond)),
      ),
    }),
    ...(Object.keys(resolved.headers).length > 0 && {
      'custom-headers': `${subject.namespace}/${service}-headers`,
    }),
    ...(cors && {
      'enable-cors': 'true',
      'cors-allow-origin': cors.origins.join(', '),
      'cors-allow-methods': cors.methods.join(', '),
      'cors-allow-headers': cors.headers.join(', '),
      'cors-allow-credentials': String(cors.credentials),
      'cors-max-age': String(cors.maxAgeSeconds),
      ...(cors.exposeHeaders && {
        'cors-expose-headers': cors.exposeHeaders.join(', '),
      }),
    }),
    ...(affinity === 'cookie' && {
      affinity: 'cookie',
      'session-cookie-name': `${service}-affinity`,
    }),
    ...(affinity === 'address' && { 'upstream-hash-by': '$remote_addr' }),
    ...(maxBodySize !== undefined && {
      'proxy-body-size': megabytes(maxBodySize),
    }),
    ...(retries !== undefined && {
      'proxy-next-upstream': 'error timeout http_502 http_503 http_504',
      'proxy-next-upstream-tries': String(retries + 1),
    }),
    ...(resolved.firewall !== undefined && {
      'enable-modsecurity': 'true',
      ...(resolved.firewall === 'owasp' && {
        'enable-owasp-core-rules': 'true',
      }),
    }),
    ...(authentication?.basic && {
      'auth-type': 'basic',
      'auth-secret': authentication.basic.secretName,
      'auth-realm': service,
    }),
  };
  return prefixed('nginx.ingress.kubernetes.io/', own);
}

function nginxInc(subject: IngressSubject): Annotations {
  const { resolved } = subject;
  const limit = limitOf(subject);
  const timeout = timeoutOf(subject);
  const own: Annotations = {
    ...(resolved.redirectHttps && { 'redirect-to-https': 'true' }),
    ...(timeout !== undefined && {
      'proxy-read-timeout': `${timeout}s`,
      'proxy-send-timeout': `${timeout}s`,
    }),
    ...(limit && {
      'limit-req-rate': `${limit.requestsPerSecond}r/s`,
      'limit-req-key': '${binary_remote_addr}',
      'limit-req-zone-size': '10m',
      'limit-req-burst': String(limit.burst),
      'limit-req-no-delay': 'true',
      'limit-req-reject-code': '429',
    }),
    ...(resolved.affinity === 'address' && { 'lb-method': 'ip_hash' }),
    ...(resolved.maxBodySize !== undefined && {
      'client-max-body-size': megabytes(resolved.maxBodySize),
    }),
    ...(resolved.retries !== undefined && {
      'proxy-next-upstream': 'error timeout http_502 http_503 http_504',
      'proxy-next-upstream-tries': String(resolved.retries + 1),
    }),
    ...(resolved.authentication?.basic && {
      'basic-auth-secret': resolved.authentication.basic.secretName,
    }),
  };
  return prefixed('nginx.org/', own);
}

function haproxy(subject: IngressSubject): Annotations {
  const { resolved } = subject;
  const { cors } = resolved;
  const limit = limitOf(subject);
  const headers = Object.entries(resolved.headers);
  const own: Annotations = {
    'ssl-redirect': String(resolved.redirectHttps),
    ...(limit && {
      'rate-limit-requests': String(limit.requestsPerSecond),
      'rate-limit-period': '1s',
      'rate-limit-status-code': '429',
    }),
    ...(headers.length > 0 && {
      'response-set-header': headers
        .map(([name, value]) => `${name} "${value}"`)
        .join('\n'),
    }),
    ...(cors && {
      'cors-enable': 'true',
      'cors-allow-origin': cors.origins.join(', '),
      'cors-allow-methods': cors.methods.join(', '),
      'cors-allow-headers': cors.headers.join(', '),
      'cors-allow-credentials': String(cors.credentials),
      'cors-max-age': `${cors.maxAgeSeconds}s`,
    }),
    ...(resolved.authentication?.basic && {
      'auth-type': 'basic-auth',
      'auth-secret': resolved.authentication.basic.secretName,
    }),
  };
  return prefixed('haproxy.org/', own);
}

function alb({ resolved }: IngressSubject): Annotations {
  const { encrypted, redirectHttps, firewall } = resolved;
  const own: Annotations = {
    'target-type': 'ip',
    ...(encrypted && { 'listen-ports': '[{"HTTP": 80}, {"HTTPS": 443}]' }),
    ...(redirectHttps && { 'ssl-redirect': '443' }),
    ...(resolved.affinity === 'cookie' && {
      'target-group-attributes':
        'stickiness.enabled=true,stickiness.type=lb_cookie',
    }),
    ...(firewall !== undefined && { 'wafv2-acl-arn': firewall }),
  };
  return prefixed('alb.ingress.kubernetes.io/', own);
}

function prefixed(prefix: string, own: Annotations): Annotations {
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => [`${prefix}${name}`, value]),
  );
}

/** The annotations of each controller, in one place; what a controller cannot do is in `capabilities.ts`. */
const CONTROLLERS: Partial<
  Record<Edge, (subject: IngressSubject) => Annotations>
> = {
  'ingress-traefik': traefik,
  'ingress-ingress-nginx': ingressNginx,
  'ingress-nginx-inc': nginxInc,
  'ingress-haproxy': haproxy,
  'ingress-alb': alb,
};

/** Annotations of one Ingress. */
export function ingressAnnotations(subject: IngressSubject): Annotations {
  const { edge } = subject.resolved;
  return (edge && CONTROLLERS[edge]?.(subject)) ?? {};
}

/** Annotations of the Service, where a controller reads it for how requests are spread. */
export function serviceAnnotations(
  { edge, affinity, timeoutSeconds }: ResolvedExposure,
  service: string,
): Annotations {
  const cookie = `${service}-affinity`;
  if (edge === 'ingress-traefik' || edge === 'gateway-traefik') {
    const at = 'traefik.ingress.kubernetes.io/service.sticky.cookie';
    return affinity === 'cookie'
      ? {
          [at]: 'true',
          [`${at}.name`]: cookie,
          [`${at}.httponly`]: 'true',
          [`${at}.secure`]: 'true',
        }
      : {};
  }
  if (edge !== 'ingress-haproxy') return {};
  return prefixed('haproxy.org/', {
    ...(affinity === 'cookie' && { 'cookie-persistence': cookie }),
    ...(affinity === 'address' && { 'load-balance': 'source' }),
    ...(timeoutSeconds !== undefined && {
      'timeout-server': `${timeoutSeconds}s`,
    }),
  });
}
