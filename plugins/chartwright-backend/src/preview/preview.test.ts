import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { PreviewView } from '@chartwright/backstage-plugin-chartwright-common';
import { LocalRepositories } from '@chartwright/backstage-plugin-chartwright-node';
import request from 'supertest';
import {
  localComponent,
  localConfig,
  publishService,
} from '../__testUtils__/localServices';
import { breaches } from '../__testUtils__/openapi';
import chartwrightFeatures from '..';

// Threads start while others work.
jest.setTimeout(300_000);

const RECORDED = `# Orders of the shop.
apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: group:default/shop}
spec:
  kind: api
  image: ghcr.io/acme/orders:1.4.2 # pinned
  ports:
    http: 8080
  overrides: {}
`;
const ANSWERS = {
  name: 'carts',
  owner: 'group:default/shop',
  kind: 'api',
  image: 'ghcr.io/acme/carts:1.0.0',
  port: 8080,
  dependencies: ['component:default/orders'],
};

describe('POST /v1/preview', () => {
  const repositories = new LocalRepositories(createMockDirectory().path);
  let backend: Awaited<ReturnType<typeof start>>;
  let allowed = true;

  const start = () =>
    startTestBackend({
      features: [
        chartwrightFeatures,
        catalogServiceMock.factory({
          entities: [
            {
              ...localComponent('orders'),
              spec: { type: 'service', owner: 'group:default/shop' },
            },
          ],
        }),
        mockServices.permissions.mock({
          authorize: async requests =>
            requests.map(() => ({
              result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
            })),
          authorizeConditional: async requests =>
            requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        }).factory,
        localConfig(repositories),
      ],
    });

  beforeAll(async () => {
    await publishService(repositories, 'orders', RECORDED);
    backend = await start();
  });
  afterAll(() => backend.stop());
  afterEach(() => {
    allowed = true;
  });

  const post = (body: unknown) =>
    request(backend.server)
      .post('/api/chartwright/v1/preview')
      .set('authorization', mockCredentials.user.header())
      .set('content-type', 'application/json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));
  async function preview(body: unknown): Promise<PreviewView> {
    const response = await post(body);
    expect([response.status, response.body]).toEqual([200, expect.anything()]);
    expect(breaches('/v1/preview', 200, response.body, 'post')).toEqual([]);
    return response.body;
  }

  it('shows what answers would be made into', async () => {
    const view = await preview({
      answers: { ...ANSWERS, mode: 'upgrade', settings: [{ name: 'LOG' }, {}] },
    });
    expect(view.problems).toEqual([]);
    expect(view.document).toContain('name: carts');
    expect(view.answers).toMatchObject({ name: 'carts', port: 8080 });
    expect(view.environments.map(({ name }) => name)).toEqual([
      'development',
      'staging',
      'production',
    ]);
    const [development] = view.environments;
    expect(development!.objects.map(({ kind }) => kind)).toContain(
      'Deployment',
    );
    expect(development!.cost).toMatchObject({ currency: 'USD' });
    expect(view.cost!.maximum).toBeGreaterThanOrEqual(
      development!.cost!.maximum,
    );
    expect(view.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['chartwright.yaml', 'chart/values.yaml']),
    );
    expect(
      view.files.find(({ path }) => path === 'chart/values.yaml')!.text,
    ).toContain('carts');
    expect(view.graph!.edges).toContainEqual({
      from: 'service:carts',
      to: 'service:orders',
      ports: [{ port: 8080, name: 'http', protocol: 'TCP' }],
    });
  });

  it('says beside which question of the form a mistake belongs', async () => {
    const { problems, environments } = await preview({
      answers: {
        ...ANSWERS,
        image: 'no image',
        scaling: 'automatic',
        minReplicas: 5,
        maxReplicas: 2,
      },
    });
    expect(environments).toEqual([]);
    expect(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ field, line }) => [field, typeof line]),
    ).toEqual(
      expect.arrayContaining([
        ['image', 'number'],
        ['maxReplicas', 'number'],
      ]),
    );
  });

  it('works answers into a document that somebody edits, and leaves the rest of it', async () => {
    const view = await preview({
      document: RECORDED,
      answers: {
        name: 'renamed',
        owner: 'group:default/shop',
        kind: 'api',
        image: 'ghcr.io/acme/orders:1.4.2',
        port: 9090,
      },
    });
    expect(view.document).toBe(
      RECORDED.replace('name: orders', 'name: renamed').replace('8080', '9090'),
    );
    expect(view.beyondForm).toEqual(['spec.overrides']);
    expect(view.environments).toHaveLength(3);
  });

  it('takes the recorded document of a service that is regenerated', async () => {
    const view = await preview({ entityRef: 'component:default/orders' });
    expect(view.document).toBe(RECORDED);
    const only = await preview({
      entityRef: 'component:default/orders',
      environments: ['production'],
    });
    expect(only.environments.map(({ name }) => name)).toEqual(['production']);
  });

  it('tells mistakes in the YAML of a document', async () => {
    const view = await preview({ document: 'a: [' });
    expect(view).not.toHaveProperty('answers');
    expect(view.problems[0]).toMatchObject({ severity: 'error', line: 1 });
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
${'bcdefghi'
  .split('')
  .map(
    (name, index) =>
      `${name}: &${name} [${Array(10)
        .fill(`*${'abcdefghi'[index]}`)
        .join(', ')}]`,
  )
  .join('\n')}`;
    expect((await preview({ document: bomb })).problems[0]).toMatchObject({
      severity: 'error',
    });
  });

  it.each([
    ['nothing', {}, 400, /Expected at least one of/],
    ['a wrong type', { answers: { port: 'x' } }, 400, /answers\.port/],
    ['a long document', { document: 'a'.repeat(262_145) }, 400, /256 KiB/],
    ['a body that is no JSON', '{', 400, /JSON/],
    ['a large body', { document: 'a'.repeat(1_100_000) }, 413, /large/],
    [
      'a service that is not there',
      { entityRef: 'component:default/none' },
      404,
      /none/,
    ],
    [
      'deep values',
      `{"answers":{"name":${'['.repeat(2_000)}${']'.repeat(2_000)}}}`,
      400,
      /nested/,
    ],
  ])('refuses %s', async (_, body, status, message) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toMatch(message);
  });

  it('needs a permission and credentials', async () => {
    allowed = false;
    const refused = await post({ answers: ANSWERS });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('chartwright.preview');
    const unknown = await request(backend.server)
      .post('/api/chartwright/v1/preview')
      .set('authorization', mockCredentials.none.header())
      .send({ answers: ANSWERS });
    expect(unknown.status).toBe(401);
  });
});
