import {
  createMockDirectory,
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { LocalRepositories } from '@chartwright/backstage-plugin-chartwright-node';
import { fileTree, type FileTree } from '@chartwright/core';
import request from 'supertest';
import {
  localComponent,
  localConfig,
  publishService,
} from './__testUtils__/localServices';
import { breaches, describedPaths } from './__testUtils__/openapi';
import chartwrightFeatures from '.';

// Generator threads start while others work.
jest.setTimeout(300_000);

const service = (name: string) => `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: ${name}, owner: group:default/shop}
spec:
  kind: api
  image: ghcr.io/acme/${name}:1.4.2
  ports: {http: 8080}
  scaling: {min: 2, max: 8}
  exposure: {hosts: {'${name}.{domain}': {}}}
  environments: {production: {scaling: {min: 3}}}
`;
const SHOP: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop', namespace: 'default' },
  spec: { owner: 'group:default/shop' },
};

/** A component that was not generated. */
const foreign = localComponent('foreign');
delete foreign.metadata.annotations['chartwright.dev/spec'];

describe('the HTTP interface', () => {
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.path);
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop: () => Promise<void>;

  const publish = (name: string, change?: (tree: FileTree) => FileTree) =>
    publishService(repositories, name, service(name), change);

  beforeAll(async () => {
    await publish('orders');
    await publish('broken', tree =>
      fileTree([...tree, ['chart/templates/own.yaml', '{{ fail "no" }}']]),
    );
    await publish('secret');
    await publish('bare', () => fileTree([['README.md', 'x']]));
    const backend = await startTestBackend({
      features: [
        chartwrightFeatures,
        catalogServiceMock.factory({
          entities: [
            {
              ...localComponent('orders'),
              relations: [{ type: 'partOf', targetRef: 'system:default/shop' }],
            },
            localComponent('broken'),
            localComponent('bare'),
            foreign,
            SHOP,
          ],
        }),
        localConfig(repositories),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
  });
  afterAll(() => stop());

  const get = async (path: string, header = mockCredentials.user.header()) => {
    const call = request(server).get(`/api/chartwright${path}`);
    return header ? call.set('authorization', header) : call;
  };
  const of = (name: string) => `/v1/entities/component/default/${name}`;
  const described = (path: string) =>
    path.startsWith('/v1/entities')
      ? path
          .replace(
            /^\/v1\/entities\/[^/]+\/[^/]+\/[^/]+/,
            '/v1/entities/{kind}/{namespace}/{name}',
          )
          .replace(/\?.*/, '')
      : path
          .replace(
            /^\/v1\/repositories\/[^/]+\/[^/]+/,
            '/v1/repositories/{group}/{name}',
          )
          .replace(
            /^\/v1\/systems\/[^/]+\/[^/]+/,
            '/v1/systems/{namespace}/{name}',
          )
          .replace(/\?.*/, '');

  it.each([
    '/health',
    '/v1/platform',
    `${of('orders')}/deployment`,
    `${of('broken')}/deployment`,
    `${of('orders')}/manifests?environment=production`,
    `${of('orders')}/findings`,
    `${of('broken')}/findings`,
    `${of('orders')}/docs`,
    `${of('orders')}/docs/file?path=docs/index.md`,
    `${of('orders')}/answers`,
    `${of('orders')}/proposals`,
    `${of('orders')}/environments`,
    `${of('broken')}/environments`,
    `${of('orders')}/objects?environment=staging&q=HORIZONTAL`,
    `${of('orders')}/compare?left=staging&right=production`,
    `${of('orders')}/origins?environment=production`,
    `${of(
      'orders',
    )}/origins?environment=production&objectKind=Deployment&objectName=orders`,
    `${of('orders')}/plan`,
    `${of('orders')}/cost`,
    `${of('broken')}/cost`,
    `${of('orders')}/graph`,
    `${of('orders')}/runbooks?q=rate`,
    '/v1/runbooks?q=rate&limit=2',
    '/v1/systems/default/shop',
    '/v1/repositories/shop/orders/tree?path=chart/',
    '/v1/repositories/shop/orders/blob?path=chartwright.yaml',
  ])('%s is answered as it is described', async path => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(breaches(described(path), 200, response.body)).toEqual([]);
  });

  it('shows environments side by side, what differs, and why', async () => {
    const { body: side } = await get(`${of('orders')}/environments`);
    expect(
      side.facts.find(({ id }: { id: string }) => id === 'autoscaling'),
    ).toEqual({
      id: 'autoscaling',
      values: ['2–8', '2–8', '3–8'],
      differs: true,
    });
    expect(
      side.facts.find(({ id }: { id: string }) => id === 'image'),
    ).toMatchObject({ differs: false });

    const { body: compared } = await get(
      `${of('orders')}/compare?left=staging&right=production`,
    );
    const scaler = compared.objects.find(
      ({ object }: { object: { kind: string } }) =>
        object.kind === 'HorizontalPodAutoscaler',
    );
    expect(scaler).toMatchObject({
      change: 'changed',
      fields: [{ path: 'spec.minReplicas', before: 2, after: 3 }],
    });
    expect(scaler.diff).toContain('-  minReplicas: 2\n+  minReplicas: 3');
    expect(
      compared.objects.map(
        ({ object }: { object: { kind: string } }) => object.kind,
      ),
    ).not.toContain('ServiceAccount');

    const { body: origins } = await get(
      `${of(
        'orders',
      )}/origins?environment=production&objectKind=HorizontalPodAutoscaler&objectName=orders`,
    );
    const field = (path: string) =>
      origins.object.find((each: { path: string }) => each.path === path);
    expect(field('spec.minReplicas').from).toEqual([
      {
        path: 'spec.scaling.min',
        value: 3,
        origin: expect.objectContaining({
          level: 'environment',
          environment: 'production',
          document: 'chartwright.yaml',
          line: 10,
        }),
      },
    ]);
    expect(field('spec.maxReplicas').from[0].origin.level).toBe('service');
    expect(field('apiVersion').from).toEqual([]);
  });

  it('prices a service and adds up its system', async () => {
    const { body: cost } = await get(`${of('orders')}/cost`);
    const production = cost.environments.at(-1);
    expect(production.maximum).toBeGreaterThan(production.minimum);
    expect(cost.total.minimum).toBeCloseTo(
      cost.environments.reduce(
        (sum: number, { minimum }: { minimum: number }) => sum + minimum,
        0,
      ),
    );
    const { body: system } = await get('/v1/systems/default/shop');
    expect(system.cost).toEqual(cost.total);
    expect(system.services).toEqual([
      expect.objectContaining({ name: 'orders', cost: cost.total }),
    ]);
    const [cpu] = system.environments.at(-1).quotas;
    expect(cpu).toMatchObject({ resource: 'requests.cpu', unit: 'cores' });
    expect(cpu.maximum).toBeGreaterThan(cpu.minimum);
  });

  it('finds runbooks by the name of their alert first', async () => {
    const { body } = await get('/v1/runbooks?q=HighErrorRate');
    expect(body.items[0]).toMatchObject({
      entityRef: 'component:default/broken',
      alert: 'HighErrorRate',
    });
    const only = await get('/v1/runbooks?alert=HighErrorRate&limit=1');
    expect(only.body).toMatchObject({ total: 2 });
    expect(only.body.items).toHaveLength(1);
    const none = await get(`${of('orders')}/runbooks?q=no+such+words`);
    expect(none.body).toEqual({ items: [], total: 0 });
  });

  it('describes every route', () => {
    expect(describedPaths).toEqual([
      '/health',
      '/v1/platform',
      '/v1/preview',
      ...[
        'deployment',
        'manifests',
        'findings',
        'docs',
        'docs/file',
        'answers',
        'proposals',
      ].map(name => `/v1/entities/:kind/:namespace/:name/${name}`),
      ...['compare', 'merge', 'tree', 'blob'].map(
        name => `/v1/repositories/:group/:name/${name}`,
      ),
      '/v1/entities/:kind/:namespace/:name/state',
      ...[
        'environments',
        'objects',
        'compare',
        'origins',
        'plan',
        'cost',
        'graph',
        'runbooks',
      ].map(name => `/v1/entities/:kind/:namespace/:name/${name}`),
      '/v1/systems/:namespace/:name',
      '/v1/runbooks',
      '/v1/fleet/states',
      '/v1/fleet/components',
      '/v1/fleet/components.csv',
      '/v1/fleet/runs',
      '/v1/fleet/select',
      '/v1/fleet/runs/:id',
      '/v1/fleet/runs/:id/cancel',
    ]);
  });

  it('puts the environments side by side', async () => {
    const { body } = await get(`${of('orders')}/deployment`);
    expect(body.environments).toEqual([
      expect.objectContaining({ name: 'development', title: 'Development' }),
      expect.objectContaining({ name: 'staging' }),
      expect.objectContaining({
        name: 'production',
        production: true,
        workloadKind: 'Deployment',
        image: 'ghcr.io/acme/orders:1.4.2',
        replicas: { replicas: 3, autoscaling: { min: 3, max: 8 } },
        exposure: [
          {
            host: 'orders.example.com',
            tls: true,
            paths: ['/'],
            via: 'HTTPRoute',
          },
        ],
      }),
    ]);
    const [development] = body.environments;
    expect(development.replicas.autoscaling).toEqual({ min: 2, max: 8 });
    expect(
      development.links.map((link: { type: string }) => link.type),
    ).toEqual(['dashboard', 'alerts', 'logs', 'runbooks', 'prometheus']);
  });

  it('shows what Helm says of a chart that does not render', async () => {
    const { body } = await get(`${of('broken')}/deployment`);
    expect(body.environments[0].renderError).toContain('no');
    const manifests = await get(
      `${of('broken')}/manifests?environment=production`,
    );
    expect(manifests.status).toBe(400);
    const findings = await get(`${of('broken')}/findings`);
    expect(findings.body.findings[0]).toMatchObject({ severity: 'error' });
  });

  it.each<[string, string, number, string]>([
    [
      'an entity that is not there',
      `${of('nothing')}/deployment`,
      404,
      'The catalog has no component:default/nothing',
    ],
    [
      'an entity of another making',
      `${of('foreign')}/deployment`,
      404,
      'was not generated by Chartwright',
    ],
    [
      'a repository that is not as generated',
      `${of('bare')}/deployment`,
      400,
      '.chartwright/lock.yaml',
    ],
    [
      'an unknown environment',
      `${of('orders')}/manifests?environment=moon`,
      404,
      "found 'moon'",
    ],
    ['no environment', `${of('orders')}/manifests`, 400, "'environment'"],
    [
      'two environments',
      `${of('orders')}/manifests?environment=a&environment=b`,
      400,
      "'environment'",
    ],
    [
      'a page outside the docs',
      `${of('orders')}/docs/file?path=docs/../chartwright.yaml`,
      404,
      'There is no page',
    ],
    [
      'an overlong path',
      `${of('orders')}/docs/file?path=${'x'.repeat(2000)}`,
      400,
      'at most 1024',
    ],
    [
      'a repository of no visible entity',
      '/v1/repositories/shop/secret/tree',
      404,
      "'shop/secret'",
    ],
    [
      'an unsafe repository',
      '/v1/repositories/..%2F..%2Fetc/x/tree',
      400,
      'Expected the group',
    ],
    [
      'a file that is not there',
      '/v1/repositories/shop/orders/blob?path=nothing',
      404,
      "No 'nothing'",
    ],
    [
      'a path outside the repository',
      '/v1/repositories/shop/orders/blob?path=../../x',
      404,
      "No '../../x'",
    ],
    [
      'a folder as a file',
      '/v1/repositories/shop/orders/blob',
      404,
      'Expected the path of a file',
    ],
  ])('says what is wrong about %s', async (_what, path, status, message) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
    expect(breaches('', status, response.body)).toEqual([]);
  });

  it.each([
    '/v1/platform',
    `${of('orders')}/deployment`,
    `${of('orders')}/docs`,
    `${of('orders')}/answers`,
    `${of('orders')}/proposals`,
    '/v1/repositories/shop/orders/tree',
    '/v1/repositories/shop/orders/compare?branch=main',
  ])('%s needs credentials', async path => {
    const response = await get(path, mockCredentials.none.header());
    expect(response.status).toBe(401);
  });

  it('answers whether it is there without any', async () => {
    const response = await request(server).get('/api/chartwright/health');
    expect(response.body).toEqual({ status: 'ok' });
  });

  it('answers other plugins', async () => {
    const response = await get(
      `${of('orders')}/docs`,
      mockCredentials.service.header(),
    );
    expect(response.status).toBe(200);
  });
});
