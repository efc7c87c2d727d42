import { documentOf, serviceText } from '../spec/__testUtils__/parseText';
import { systemText } from './__testUtils__/resolveText';
import { resolveSystem } from './resolveSystem';

const system = (spec: string) =>
  documentOf('System', systemText(spec), 'system.yaml');

describe('resolveSystem', () => {
  it('takes services that are written in the System, and those in documents', () => {
    const { resolution, problems } = resolveSystem({
      system: system(`resources: {redis: redis}
services:
  front:
    metadata: {title: Shop front}
    spec: {kind: web, image: "a/front:1", dependsOn: {services: {orders: {}}}}
  orders: {document: orders.yaml}`),
      services: [
        documentOf(
          'Service',
          serviceText(
            'kind: api\nimage: a/orders:1\ndependsOn: {resources: {redis: {}}}',
          ),
          'orders.yaml',
        ),
      ],
    });
    expect(problems).toEqual([]);
    expect(
      resolution.services.map(({ service }) => [
        service.name,
        service.title,
        service.owner,
        service.system,
      ]),
    ).toEqual([
      ['front', 'Shop front', 'shop', 'shop'],
      ['orders', 'Orders', 'shop', 'shop'],
    ]);
    expect(resolution.graph).toEqual({
      system: 'shop',
      nodes: [
        {
          id: 'resource:redis',
          kind: 'resource',
          name: 'redis',
          title: 'Redis',
          type: 'redis',
          known: true,
        },
        {
          id: 'service:front',
          kind: 'service',
          name: 'front',
          title: 'Shop front',
          type: 'web',
          known: true,
        },
        {
          id: 'service:orders',
          kind: 'service',
          name: 'orders',
          title: 'Orders',
          type: 'api',
          known: true,
        },
      ],
      edges: [
        { from: 'service:front', to: 'service:orders', port: 'http' },
        { from: 'service:orders', to: 'resource:redis', port: 6379 },
      ],
      cycles: [],
    });
    expect(resolution.neighbours.orders?.callers).toMatchObject({
      front: { ports: ['http'] },
    });
    expect(resolution.resources.production).toMatchObject([
      { name: 'redis', namespace: 'shop', port: 6379 },
    ]);
  });

  it('places the problems of an inline service in the System', () => {
    const { problems } = resolveSystem({
      system: system(
        'services:\n  front:\n    spec:\n      kind: web\n      image: a:1\n      scaling: {min: 3, max: 2}',
      ),
    });
    expect(problems).toMatchObject([
      {
        code: 'CW_HPA_BOUNDS',
        file: 'system.yaml',
        line: 10,
        path: 'spec.services.front.spec.scaling.max',
      },
    ]);
  });

  it('lets System and inline service inherit from each other as documents do', () => {
    const { resolution } = resolveSystem({
      system: system(`serviceDefaults: {env: {A: system, B: system}}
services: {front: {spec: {kind: web, image: "a:1", env: {A: null, C: own}}}}`),
    });
    expect(resolution.services[0]?.base.values.env).toEqual({
      B: 'system',
      C: 'own',
    });
  });

  it('reports a cycle as a warning', () => {
    const service = (other: string) =>
      `{spec: {kind: api, image: "a:1", dependsOn: {services: {${other}: {}}}}}`;
    const { problems, resolution } = resolveSystem({
      system: system(
        `services:\n  a: ${service('b')}\n  b: ${service('c')}\n  c: ${service(
          'a',
        )}`,
      ),
    });
    expect(problems).toMatchObject([
      {
        code: 'CW_DEPENDENCY_CYCLE',
        severity: 'warning',
        file: 'system.yaml',
        line: 6,
        path: 'spec.services.a.spec.dependsOn.services.b',
        message:
          'These services call each other in a circle: `a` calls `b` (system.yaml:6), `b` calls `c` (system.yaml:7), `c` calls `a` (system.yaml:8).',
      },
    ]);
    expect(resolution.graph.cycles).toEqual([
      ['service:a', 'service:b', 'service:c'],
    ]);
    expect(resolution.services).toHaveLength(3);
  });

  it('finds an entry that says nothing', () => {
    const { problems } = resolveSystem({
      system: system('services: {orders: {}}'),
    });
    expect(problems).toMatchObject([
      { code: 'CW_MISSING_FIELD', line: 5, path: 'spec.services.orders' },
    ]);
  });

  it('finds a document that holds another service', () => {
    const { problems } = resolveSystem({
      system: system('services: {ordres: {document: o.yaml}}'),
      services: [
        documentOf(
          'Service',
          serviceText('kind: api\nimage: a:1', 'metadata: {name: orders}'),
          'o.yaml',
        ),
      ],
    });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'CW_SERVICE_DOCUMENT',
        line: 5,
        path: 'spec.services.ordres',
        hint: 'Did you mean `orders`?',
      }),
    );
  });

  it('refuses a service of another System', () => {
    const { problems } = resolveSystem({
      system: system('services: {orders: {document: o.yaml}}'),
      services: [
        documentOf(
          'Service',
          serviceText(
            'kind: api\nimage: a:1',
            'metadata: {name: orders, system: billing}',
          ),
          'o.yaml',
        ),
      ],
    });
    expect(problems).toMatchObject([
      {
        code: 'CW_SYSTEM_MISMATCH',
        file: 'o.yaml',
        line: 3,
        path: 'metadata.system',
      },
    ]);
  });

  it('warns of services that nobody owns', () => {
    const { problems } = resolveSystem({
      system: documentOf(
        'System',
        systemText(
          'services: {a: {spec: {kind: worker, image: "a:1"}}}',
        ).replace(', owner: shop', ''),
        's.yaml',
      ),
    });
    expect(problems).toMatchObject([
      { code: 'CW_OWNER_MISSING', severity: 'warning', file: 's.yaml' },
    ]);
  });

  it('refuses one namespace for two environments of a cluster', () => {
    const platform = documentOf(
      'Platform',
      `apiVersion: chartwright.dev/v1
kind: Platform
metadata: {name: acme}
spec:
  domains: null
  environments: [{name: staging, cluster: one}, {name: production, cluster: one}]
`,
      'platform.yaml',
    );
    const { problems } = resolveSystem({
      system: system('services: {}'),
      platform,
    });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'CW_NAMESPACE_TWICE',
        file: 'system.yaml',
      }),
    );
    const apart = system('environments: {staging: {namespace: shop-staging}}');
    expect(
      resolveSystem({ system: apart, platform }).problems,
    ).not.toContainEqual(
      expect.objectContaining({ code: 'CW_NAMESPACE_TWICE' }),
    );
  });
});
