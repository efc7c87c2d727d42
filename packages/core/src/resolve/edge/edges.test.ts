import { SchemaStore } from '../../check/schema/SchemaStore';
import { environmentOf, resolveSpecText } from '../__testUtils__/resolveText';
import {
  capabilityOf,
  EXPOSURE_FEATURES,
  ExposureFeature,
} from './capabilities';
import type { Edge } from './Edge';
import { EDGES } from './Edge';

/** A Platform with each edge, and everything that a service may ask of it. */
const PLATFORMS: Readonly<Record<Exclude<Edge, 'proxy'>, string>> = {
  gateway: 'gateway: {listenerSets: true}',
  'gateway-envoy': 'gateway: {controller: envoy, listenerSets: true}',
  'gateway-traefik': 'gateway: {controller: traefik, listenerSets: true}',
  istio: 'exposure: istio',
  ingress: 'exposure: ingress',
  'ingress-traefik':
    'exposure: ingress\ningress: {className: traefik, firewall: traefik-waf@kubernetescrd}',
  'ingress-ingress-nginx':
    'exposure: ingress\ningress: {className: nginx, firewall: owasp}',
  'ingress-nginx-inc':
    'exposure: ingress\ningress: {className: web, controller: nginx-inc}',
  'ingress-haproxy': 'exposure: ingress\ningress: {className: haproxy}',
  'ingress-alb':
    'exposure: ingress\ningress: {className: alb, firewall: "arn:aws:wafv2:acl"}',
};
const COMMON =
  'domains: {production: example.com}\nrateLimits: {api: {requestsPerSecond: 100}, login: {requestsPerSecond: 5, burst: 3}}';

/** How each feature is asked for; `path` of a path, the rest of the exposure. */
const WISHES: Readonly<
  Record<ExposureFeature, { path?: string; exposure?: string }>
> = {
  service: { path: 'service: billing' },
  'tls.secretName': { exposure: 'tls: {secretName: own-tls}' },
  'tls.issuer': { exposure: 'tls: {issuer: letsencrypt}' },
  redirectHttps: { exposure: 'redirectHttps: true' },
  timeoutSeconds: { exposure: 'timeoutSeconds: 30' },
  rateClass: { path: 'rateClass: login' },
  securityHeaders: { exposure: 'securityHeaders: {}' },
  cors: { exposure: 'cors: {origins: ["https://www.example.com"]}' },
  'affinity.cookie': { exposure: 'affinity: cookie' },
  'affinity.address': { exposure: 'affinity: address' },
  maxBodySize: { exposure: 'maxBodySize: 20Mi' },
  retries: { exposure: 'retries: 2' },
  compression: { exposure: 'compression: true' },
  folder: { path: 'folder: /srv/static' },
  firewall: { exposure: 'firewall: true' },
  'authentication.basic': {
    exposure: 'authentication: {basic: {secretName: users}}',
  },
  'authentication.oidc': {
    exposure:
      'authentication: {oidc: {issuer: "https://login.example.com", clientId: orders, secretName: oidc}}',
  },
};
const FEATURES = Object.keys(EXPOSURE_FEATURES) as ExposureFeature[];

const BILLING =
  'apiVersion: chartwright.dev/v1\nkind: Service\nmetadata: {name: billing, owner: shop}\nspec: {kind: api, image: b:1, ports: {http: 8080}}\n';

const resolve = (
  edge: Exclude<Edge, 'proxy'>,
  path: string,
  exposure: string,
) =>
  resolveSpecText(
    `kind: api\nimage: orders:1\nports: {http: 8080}\nexposure:\n  hosts: {"orders.{domain}": {paths: {/: http, /more: {${path}}}}}\n${exposure
      .split('\n')
      .map(line => `  ${line}`)
      .join('\n')}`,
    {
      platform: `${COMMON}\n${PLATFORMS[edge]}`,
      system:
        'services: {orders: {document: a.yaml}, billing: {document: b.yaml}}',
      siblings: [BILLING],
    },
  );

const edges = EDGES.filter(
  (edge): edge is Exclude<Edge, 'proxy'> => edge !== 'proxy',
);

describe.each(edges)('%s', edge => {
  it.each(FEATURES)('does %s, or says what can', feature => {
    const { path = 'port: http', exposure = '' } = WISHES[feature];
    const refused = resolve(edge, path, exposure).problems.filter(
      ({ code }) => code === 'CW_EXPOSURE_UNSUPPORTED',
    );
    const can = capabilityOf(edge, feature) !== undefined;
    expect(refused.map(({ severity }) => severity)).toEqual(
      can ? [] : ['error'],
    );
    expect(refused.every(({ line }) => line !== undefined)).toBe(true);
    expect(refused.every(({ hint }) => hint?.startsWith('What can: '))).toBe(
      true,
    );
  });

  it('is asked for all it can do in objects of the right fields', () => {
    const able = FEATURES.filter(
      feature =>
        capabilityOf(edge, feature) !== undefined &&
        // One of two, and not together with paths to others.
        !['affinity.address', 'authentication.oidc', 'service'].includes(
          feature,
        ),
    );
    const path = able.flatMap(feature => WISHES[feature].path ?? []).join(', ');
    const exposure = able
      .flatMap(feature => WISHES[feature].exposure ?? [])
      .filter(line => !line.startsWith('tls: {issuer'))
      .join('\n');
    const { policies } = environmentOf(
      resolve(edge, path || 'port: http', exposure),
      'production',
    ).values;
    const store = SchemaStore.shared();
    for (const [key, { apiVersion, spec }] of Object.entries(policies)) {
      const [kind = '', name] = key.split('/');
      const found = store.find(apiVersion, kind);
      expect(found.status).toBe('known');
      expect(
        found.status === 'known' &&
          store.validate(found, { apiVersion, kind, metadata: { name }, spec }),
      ).toEqual([]);
    }
  });
});

describe('classes of rate limits', () => {
  const limited = (edge: Exclude<Edge, 'proxy'>) =>
    environmentOf(
      resolve(edge, 'rateClass: login', 'rateClass: api'),
      'production',
    ).values;

  it('are an Ingress and a Middleware each in Traefik', () => {
    const { ingress, policies } = limited('ingress-traefik');
    expect(ingress.middlewares).toEqual(['orders-rate-api']);
    expect(ingress.routes.login?.middlewares).toEqual(['orders-rate-login']);
    expect(policies['Middleware/orders-rate-login']?.spec).toEqual({
      rateLimit: { average: 5, period: '1s', burst: 3 },
    });
    expect(ingress.routes.redirect?.tls).toBe(false);
  });

  it('are a route and a policy each in Envoy Gateway', () => {
    const { httpRoute, policies } = limited('gateway-envoy');
    expect(Object.keys(httpRoute.routes)).toEqual(['login']);
    expect(policies['BackendTrafficPolicy/orders-login']?.spec).toMatchObject({
      targetRefs: [{ kind: 'HTTPRoute', name: 'orders-login' }],
      rateLimit: { local: { rules: [{ limit: { requests: 5 } }, {}] } },
    });
  });

  it('are filters of routes in Traefik behind Gateway API', () => {
    expect(limited('gateway-traefik').httpRoute.extensions).toEqual({
      'orders-rate-api': 'Middleware.traefik.io',
    });
  });

  it('are annotations elsewhere', () => {
    expect(
      limited('ingress-ingress-nginx').ingress.routes.login?.annotations,
    ).toMatchObject({ 'nginx.ingress.kubernetes.io/limit-rps': '5' });
    expect(limited('ingress-nginx-inc').ingress.annotations).toMatchObject({
      'nginx.org/limit-req-rate': '100r/s',
    });
    expect(limited('ingress-haproxy').ingress.annotations).toMatchObject({
      'haproxy.org/rate-limit-requests': '100',
    });
  });

  it('must be known', () => {
    const { problems } = resolve('ingress-traefik', 'rateClass: logins', '');
    expect(problems).toMatchObject([
      { code: 'CW_UNKNOWN_RATE_CLASS', hint: 'Did you mean `login`?' },
    ]);
  });
});

describe('a reverse proxy', () => {
  const proxy = (more: string) =>
    resolveSpecText(
      `kind: web\nexposure:\n  proxy: {}\n  hosts: {"{domain}": {paths: {/: {service: billing, rateClass: api}, /files: {folder: /srv}}}}\n${more}`,
      {
        platform: `${COMMON}\nexposure: ingress\ningress: {className: traefik}`,
        system:
          'services: {orders: {document: a.yaml}, billing: {document: b.yaml}}',
        siblings: [BILLING],
      },
    );

  it('has image, port, probes and edges of its own accord', () => {
    const { values, neighbours } = environmentOf(proxy(''), 'production');
    expect(values.image.repository).toContain('nginx-unprivileged');
    expect(values.files['nginx.conf']?.content).toContain('rate=100r/s');
    expect(values.probes.readiness.httpGet?.path).toBe('/healthy');
    expect(values.probes.liveness.tcpSocket?.port).toBe('http');
    expect(neighbours.dependencies).toMatchObject([
      { kind: 'service', name: 'billing' },
    ]);
    expect(values.networkPolicy.egress.billing?.ports).toEqual([
      { port: 8080, protocol: 'TCP' },
    ]);
  });

  it('leaves to the edge in front what is before it', () => {
    const { ingress, policies } = environmentOf(
      proxy('  securityHeaders: {}'),
      'production',
    ).values;
    expect(ingress.hosts['example.com']?.paths).toEqual({
      '/': { type: 'Prefix', port: 'http' },
    });
    expect(Object.keys(policies)).toEqual(['Middleware/orders-redirect']);
  });

  it('refuses what nginx cannot do', () => {
    expect(proxy('  affinity: cookie').problems).toMatchObject([
      { code: 'CW_EXPOSURE_UNSUPPORTED' },
      { code: 'CW_EXPOSURE_CONTRADICTION' },
    ]);
  });
});

describe('paths to another service', () => {
  it('open that service to the edge', () => {
    const { values } = environmentOf(
      resolveSpecText('kind: api\nimage: orders:1\nports: {http: 8080}', {
        platform: COMMON,
        system:
          'services: {orders: {document: a.yaml}, front: {document: b.yaml}}',
        siblings: [
          'apiVersion: chartwright.dev/v1\nkind: Service\nmetadata: {name: front, owner: shop}\nspec: {kind: web, image: f:1, exposure: {hosts: {"{domain}": {paths: {/orders: {service: orders}}}}}}\n',
        ],
      }),
      'production',
    );
    expect(values.networkPolicy.ingress).toEqual({
      'edge-gateway': { namespace: 'gateway-system', ports: ['http'] },
    });
  });
});
