import { SchemaStore } from '../../check/schema/SchemaStore';
import type { ResolvedService } from '../ResolvedService';
import { environmentOf, resolveSpecText } from '../__testUtils__/resolveText';

const SHOP =
  'apiVersion: chartwright.dev/v1\nkind: Service\nmetadata: {name: shop-web, owner: shop}\nspec: {kind: web, image: w:1, dependsOn: {services: {orders: {}}}, security: {serviceAccount: {name: web-account}}}\n';

const inMesh = (
  mesh: string,
  more = '',
  platform = 'domains: {production: example.com}',
): ResolvedService =>
  environmentOf(
    resolveSpecText(
      `kind: api\nimage: orders:1\nports: {http: 8080, metrics: 9090}\nexposure: {hosts: {"orders.{domain}": {}}}\ndependsOn:\n  resources: {postgres: {}}\n  external: {bank: {host: api.bank.example}}\n${more}`,
      {
        platform,
        system: `services: {orders: {document: a.yaml}, shop-web: {document: b.yaml}}\nresources: {postgres: {mode: operator}}\nenvironments: {production: {mesh: ${mesh}}}`,
        siblings: [SHOP],
      },
    ),
    'production',
  );

function specOf({ values }: ResolvedService, key: string): unknown {
  return values.policies[key]?.spec;
}

describe('without a mesh', () => {
  it('there is nothing of one', () => {
    const { values } = inMesh('none');
    expect(values.policies).toEqual({});
    expect(values.podAnnotations).toEqual({});
  });

  it('what a proxy will need may be said already', () => {
    const { values } = inMesh(
      'none',
      'mesh: {inject: true, proxy: {cpu: 10m, memory: 64Mi}}',
    );
    expect(values.podAnnotations).toEqual({
      'sidecar.istio.io/inject': 'true',
      'sidecar.istio.io/proxyCPU': '10m',
      'sidecar.istio.io/proxyMemory': '64Mi',
    });
  });
});

describe.each(['istio', 'linkerd'])('%s', mesh => {
  it('takes every object', () => {
    const store = SchemaStore.shared();
    const { policies } = inMesh(mesh).values;
    expect(Object.keys(policies)).not.toEqual([]);
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

  it('lets the proxies reach their control plane, and end with a Job', () => {
    const { values } = inMesh(mesh);
    expect(values.networkPolicy.egress['mesh-control-plane']).toBeDefined();
    expect(Object.keys(values.podAnnotations).join()).toContain('ative');
  });
});

describe('Istio', () => {
  it('lets callers of the graph in by identity, the edge and Prometheus by port', () => {
    const service = inMesh('istio');
    expect(specOf(service, 'AuthorizationPolicy/orders')).toMatchObject({
      action: 'ALLOW',
      rules: expect.arrayContaining([
        {
          from: [
            {
              source: { principals: ['cluster.local/ns/shop/sa/web-account'] },
            },
          ],
          to: [{ operation: { ports: ['8080'] } }],
        },
        { to: [{ operation: { ports: ['8080'] } }] },
      ]),
    });
    expect(specOf(service, 'PeerAuthentication/orders')).toMatchObject({
      mtls: { mode: 'STRICT' },
      portLevelMtls: {
        8080: { mode: 'PERMISSIVE' },
        9090: { mode: 'PERMISSIVE' },
      },
    });
  });

  it('is strict on every port once edge and Prometheus are in it', () => {
    const service = inMesh(
      'istio',
      '',
      'domains: {production: example.com}\nmesh: {edge: true, monitoring: true}',
    );
    expect(specOf(service, 'PeerAuthentication/orders')).toBeUndefined();
  });

  it('breaks circuits within and outside, with the figures of the document', () => {
    const service = inMesh(
      'istio',
      'mesh: {circuitBreaker: {consecutiveErrors: 7, ejectionSeconds: 60}, retries: {attempts: 3}, timeoutSeconds: 5}',
    );
    const detection = { consecutive5xxErrors: 7, baseEjectionTime: '60s' };
    expect(specOf(service, 'DestinationRule/orders')).toMatchObject({
      trafficPolicy: { outlierDetection: detection },
    });
    expect(specOf(service, 'DestinationRule/orders-bank')).toMatchObject({
      host: 'api.bank.example',
      trafficPolicy: { outlierDetection: detection },
    });
    expect(specOf(service, 'ServiceEntry/orders-bank')).toMatchObject({
      hosts: ['api.bank.example'],
      location: 'MESH_EXTERNAL',
    });
    expect(specOf(service, 'VirtualService/orders')).toMatchObject({
      http: [
        { name: 'http', retries: { attempts: 3 }, timeout: '5s' },
        { name: 'metrics' },
      ],
    });
  });

  it('tells the proxy of nothing but what the service calls', () => {
    expect(specOf(inMesh('istio'), 'Sidecar/orders')).toMatchObject({
      egress: [
        {
          hosts: [
            './api.bank.example',
            './postgres.shop.svc.cluster.local',
            'istio-system/*',
          ],
        },
      ],
    });
  });

  it('keeps a service out that wants none', () => {
    const { values } = inMesh('istio', 'mesh: {inject: false}');
    expect(values.policies).toEqual({});
    expect(values.podAnnotations).toEqual({
      'sidecar.istio.io/inject': 'false',
    });
  });

  it('gives a canary two destinations', () => {
    const service = inMesh(
      'istio',
      'rollout: {strategy: Canary, canary: {router: istio}}',
    );
    expect(specOf(service, 'VirtualService/orders')).toMatchObject({
      http: [
        {
          route: [
            { destination: { host: 'orders' }, weight: 100 },
            { destination: { host: 'orders-canary' }, weight: 0 },
          ],
        },
        {},
      ],
    });
  });
});

describe('Linkerd', () => {
  it('authorises identities where every caller has one', () => {
    const service = inMesh(
      'linkerd',
      '',
      'domains: {production: example.com}\nmesh: {edge: true}',
    );
    expect(specOf(service, 'MeshTLSAuthentication/orders-http')).toEqual({
      identities: expect.arrayContaining([
        'web-account.shop.serviceaccount.identity.linkerd.cluster.local',
        '*.gateway-system.serviceaccount.identity.linkerd.cluster.local',
      ]),
    });
    expect(
      specOf(service, 'NetworkAuthentication/orders-metrics'),
    ).toBeDefined();
  });

  it('reads retries and circuit breaking from the Service', () => {
    expect(inMesh('linkerd').values.service.annotations).toMatchObject({
      'retry.linkerd.io/limit': '2',
      'balancer.linkerd.io/failure-accrual': 'consecutive',
    });
  });
});
