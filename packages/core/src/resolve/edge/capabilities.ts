import type { Edge } from './Edge';

/** What can be asked of an edge, by the field of `exposure` that asks for it. */
export const EXPOSURE_FEATURES = {
  service: 'paths to several services',
  'tls.secretName': 'certificate of a Secret of its own',
  'tls.issuer': 'certificate by cert-manager',
  redirectHttps: 'redirect to HTTPS',
  timeoutSeconds: 'timeout',
  rateClass: 'rate limit by class, against floods',
  securityHeaders: 'security headers',
  cors: 'CORS',
  'affinity.cookie': 'affinity by cookie',
  'affinity.address': 'affinity by address',
  maxBodySize: 'body size',
  retries: 'retries',
  compression: 'response compression',
  folder: 'static files',
  firewall: 'web application firewall',
  'authentication.basic': 'sign-in by password',
  'authentication.oidc': 'sign-in by OpenID Connect',
} as const;

export type ExposureFeature = keyof typeof EXPOSURE_FEATURES;

/** How an edge does it, in words of its own. What is absent it cannot do. */
type Capabilities = Partial<Record<ExposureFeature, string>>;

const GATEWAY: Capabilities = {
  service: 'HTTPRoute `backendRefs`',
  'tls.secretName': 'ListenerSet, with `gateway.listenerSets`',
  redirectHttps: 'HTTPRoute `RequestRedirect`',
  timeoutSeconds: 'HTTPRoute `timeouts`',
  securityHeaders: 'HTTPRoute `ResponseHeaderModifier`',
  cors: 'HTTPRoute `CORS` (Gateway API 1.5)',
};

const INGRESS: Capabilities = {
  service: 'Ingress `backend`',
  'tls.secretName': 'Ingress `tls`',
  'tls.issuer': 'annotation of cert-manager',
};

/** Traefik does the same by Middlewares behind both APIs. */
const TRAEFIK: Capabilities = {
  redirectHttps: 'Middleware `redirectScheme`',
  rateClass: 'Middleware `rateLimit`',
  securityHeaders: 'Middleware `headers`',
  cors: 'Middleware `headers`',
  maxBodySize: 'Middleware `buffering`',
  retries: 'Middleware `retry`',
  compression: 'Middleware `compress`',
  'authentication.basic': 'Middleware `basicAuth`',
};

/** What each edge can do: the one place that the rules, the rendering and the documentation take it from. */
const EDGE_CAPABILITIES: Readonly<Record<Edge, Capabilities>> = {
  gateway: GATEWAY,
  'gateway-envoy': {
    ...GATEWAY,
    rateClass: 'BackendTrafficPolicy `rateLimit.local`',
    'affinity.cookie': 'BackendTrafficPolicy `loadBalancer`',
    'affinity.address': 'BackendTrafficPolicy `loadBalancer`',
    maxBodySize: 'BackendTrafficPolicy `requestBuffer`',
    retries: 'BackendTrafficPolicy `retry`',
    compression: 'BackendTrafficPolicy `compression`',
    'authentication.basic': 'SecurityPolicy `basicAuth`',
    'authentication.oidc': 'SecurityPolicy `oidc`',
  },
  'gateway-traefik': {
    ...GATEWAY,
    ...TRAEFIK,
    redirectHttps: GATEWAY.redirectHttps ?? '',
    securityHeaders: GATEWAY.securityHeaders ?? '',
    'affinity.cookie': 'annotation of the Service',
  },
  istio: {
    service: 'VirtualService `route`',
    'tls.secretName': 'Gateway `credentialName`',
    redirectHttps: 'Gateway `httpsRedirect`',
    timeoutSeconds: 'VirtualService `timeout`',
    securityHeaders: 'VirtualService `headers`',
    cors: 'VirtualService `corsPolicy`',
    'affinity.cookie': 'DestinationRule `consistentHash`',
    'affinity.address': 'DestinationRule `consistentHash`',
    retries: 'VirtualService `retries`',
  },
  ingress: INGRESS,
  'ingress-traefik': {
    ...INGRESS,
    ...TRAEFIK,
    'affinity.cookie': 'annotation of the Service',
    firewall: 'a Middleware that `ingress.firewall` names',
  },
  'ingress-ingress-nginx': {
    ...INGRESS,
    redirectHttps: '`force-ssl-redirect`',
    timeoutSeconds: '`proxy-read-timeout`',
    rateClass: '`limit-rps`',
    securityHeaders: '`custom-headers`',
    cors: '`enable-cors`',
    'affinity.cookie': '`affinity`',
    'affinity.address': '`upstream-hash-by`',
    maxBodySize: '`proxy-body-size`',
    retries: '`proxy-next-upstream-tries`',
    firewall: '`enable-modsecurity`, with `ingress.firewall`',
    'authentication.basic': '`auth-type`',
  },
  'ingress-nginx-inc': {
    ...INGRESS,
    redirectHttps: '`nginx.org/redirect-to-https`',
    timeoutSeconds: '`nginx.org/proxy-read-timeout`',
    rateClass: '`nginx.org/limit-req-rate`',
    'affinity.address': '`nginx.org/lb-method`',
    maxBodySize: '`nginx.org/client-max-body-size`',
    retries: '`nginx.org/proxy-next-upstream-tries`',
    'authentication.basic': '`nginx.org/basic-auth-secret`',
  },
  'ingress-haproxy': {
    ...INGRESS,
    redirectHttps: '`haproxy.org/ssl-redirect`',
    timeoutSeconds: '`haproxy.org/timeout-server` of the Service',
    rateClass: '`haproxy.org/rate-limit-requests`',
    securityHeaders: '`haproxy.org/response-set-header`',
    cors: '`haproxy.org/cors-enable`',
    'affinity.cookie': '`haproxy.org/cookie-persistence` of the Service',
    'affinity.address': '`haproxy.org/load-balance` of the Service',
    'authentication.basic': '`haproxy.org/auth-type`',
  },
  'ingress-alb': {
    ...INGRESS,
    redirectHttps: '`ssl-redirect`',
    'affinity.cookie': '`target-group-attributes`',
    firewall: '`wafv2-acl-arn`, with `ingress.firewall`',
  },
  proxy: {
    service: '`proxy_pass`',
    redirectHttps: '`return 308`, by `X-Forwarded-Proto`',
    timeoutSeconds: '`proxy_read_timeout`',
    rateClass: '`limit_req_zone`',
    securityHeaders: '`add_header`',
    cors: '`add_header`',
    maxBodySize: '`client_max_body_size`',
    retries: '`proxy_next_upstream`',
    compression: '`gzip`',
    folder: '`alias`',
    'authentication.basic': '`auth_basic`',
  },
};

/** How an edge does what is asked; nothing when it cannot. */
export function capabilityOf(
  edge: Edge,
  feature: ExposureFeature,
): string | undefined {
  return EDGE_CAPABILITIES[edge][feature];
}

/** Edges that can do what is asked. */
export function edgesThatCan(feature: ExposureFeature): Edge[] {
  return (Object.keys(EDGE_CAPABILITIES) as Edge[]).filter(
    edge => capabilityOf(edge, feature) !== undefined,
  );
}
