import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { LocalRepositories } from '@chartwright/backstage-plugin-chartwright-node';
import request from 'supertest';
import {
  localComponent,
  localConfig,
  publishService,
} from './__testUtils__/localServices';
import { breaches, openapi } from './__testUtils__/openapi';
import chartwrightFeatures from '.';

// Generator threads start while others work.
jest.setTimeout(300_000);

const DOCUMENT = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: group:default/shop}
spec: {kind: api, image: 'ghcr.io/acme/orders:1.4.2', ports: {http: 8080}}
`;
const RUN = { select: { entityRefs: ['component:default/orders'] } };
const ENTITY = '/v1/entities/{kind}/{namespace}/{name}';
const REPOSITORY = '/v1/repositories/{group}/{name}';

type Denial = {
  query?: string;
  body?: object;
  status: number;
  answer?: object;
};

const needsRead = (query = ''): Denial => ({ query, status: 403 });

/**
 * What somebody who has none of the plugin's permissions, but sees everything in the catalog, is answered. Lists are empty,
 * since they hold what one may see.
 */
const DENIALS: Readonly<Record<string, Denial>> = {
  'get /health': { status: 200 },
  'get /v1/platform': { status: 200 },
  'post /v1/preview': { body: { document: DOCUMENT }, status: 403 },
  [`get ${ENTITY}/deployment`]: needsRead(),
  [`get ${ENTITY}/manifests`]: needsRead('environment=production'),
  [`get ${ENTITY}/findings`]: needsRead(),
  [`get ${ENTITY}/docs`]: needsRead(),
  [`get ${ENTITY}/docs/file`]: needsRead('path=docs/index.md'),
  [`get ${ENTITY}/answers`]: needsRead(),
  [`get ${ENTITY}/proposals`]: needsRead(),
  [`get ${ENTITY}/state`]: needsRead(),
  [`get ${ENTITY}/environments`]: needsRead(),
  [`get ${ENTITY}/objects`]: needsRead('environment=production'),
  [`get ${ENTITY}/compare`]: needsRead('left=staging&right=production'),
  [`get ${ENTITY}/origins`]: needsRead('environment=production'),
  [`get ${ENTITY}/plan`]: needsRead(),
  [`get ${ENTITY}/cost`]: needsRead(),
  [`get ${ENTITY}/graph`]: needsRead(),
  [`get ${ENTITY}/runbooks`]: needsRead(),
  [`get ${REPOSITORY}/compare`]: needsRead('branch=main'),
  [`get ${REPOSITORY}/tree`]: needsRead(),
  [`get ${REPOSITORY}/blob`]: needsRead('path=chartwright.yaml'),
  [`post ${REPOSITORY}/merge`]: {
    body: { branch: 'proposal', head: 'a'.repeat(40) },
    status: 403,
  },
  'get /v1/systems/{namespace}/{name}': needsRead(),
  'get /v1/runbooks': {
    query: 'q=rate',
    status: 200,
    answer: { items: [], total: 0 },
  },
  'get /v1/fleet/states': { status: 200, answer: { items: [] } },
  'get /v1/fleet/components': { status: 200, answer: { items: [], total: 0 } },
  'get /v1/fleet/components.csv': { status: 200 },
  // That there was a run, and how it went; its services are told to those who may see them.
  'get /v1/fleet/runs': { status: 200 },
  'post /v1/fleet/runs': { body: RUN, status: 403 },
  'post /v1/fleet/select': { body: RUN, status: 200, answer: { items: [] } },
  'get /v1/fleet/runs/{id}': { status: 404 },
  'post /v1/fleet/runs/{id}/cancel': { status: 403 },
};

const OPERATIONS = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.keys(methods)
    .filter(method => ['get', 'post', 'put', 'delete'].includes(method))
    .map(method => [method as 'get' | 'post', path] as const),
);

describe('somebody without permissions', () => {
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.path);
  const auditor = mockServices.auditor.mock();
  let result: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const decide = ({ permission }: { permission: { name: string } }) => ({
    result: permission.name.startsWith('chartwright.')
      ? result
      : AuthorizeResult.ALLOW,
  });

  beforeAll(async () => {
    await publishService(repositories, 'orders', DOCUMENT);
    backend = await startTestBackend({
      features: [
        chartwrightFeatures,
        auditor.factory,
        mockServices.permissions.mock({
          authorize: async requests => requests.map(decide),
          authorizeConditional: async requests => requests.map(decide),
        }).factory,
        catalogServiceMock.factory({
          entities: [
            localComponent('orders'),
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'System',
              metadata: { name: 'shop', namespace: 'default' },
              spec: { owner: 'group:default/shop' },
            },
          ],
        }),
        localConfig(repositories),
      ],
    });
  });
  afterAll(() => backend.stop());
  beforeEach(() => {
    result = AuthorizeResult.DENY;
    auditor.createEvent.mockClear();
    auditor.createEvent.mockImplementation(async () => ({
      success: async () => {},
      fail: async () => {},
    }));
  });

  function call(
    method: 'get' | 'post',
    path: string,
    header: string | undefined,
    { query = '', body }: { query?: string; body?: object } = {},
  ) {
    const name = path.startsWith('/v1/systems') ? 'shop' : 'orders';
    const address = path
      .replace('{kind}', 'component')
      .replace('{namespace}', 'default')
      .replace('{group}', 'shop')
      .replace('{name}', name)
      .replace('{id}', '00000000-0000-4000-8000-000000000000');
    const asked = request(backend.server)[method](
      `/api/chartwright${address}?${query}`,
    );
    if (header) asked.set('authorization', header);
    return method === 'post' ? asked.send(body ?? {}) : asked;
  }

  it('is answered by a line of this table at each operation', () => {
    expect(Object.keys(DENIALS).sort()).toEqual(
      OPERATIONS.map(([method, path]) => `${method} ${path}`).sort(),
    );
  });

  it.each(OPERATIONS)('%s %s', async (method, path) => {
    const denial = DENIALS[`${method} ${path}`]!;
    const { status, body } = await call(
      method,
      path,
      mockCredentials.user.header(),
      denial,
    );
    expect({ status, body }).toMatchObject({
      status: denial.status,
      body: denial.answer ?? {},
    });
    expect(
      path.endsWith('.csv') ? [] : breaches(path, status, body, method),
    ).toEqual([]);
  });

  it.each(OPERATIONS.filter(([, path]) => path !== '/health'))(
    '%s %s lets nobody unknown in',
    async (method, path) => {
      const denial = DENIALS[`${method} ${path}`]!;
      const answer = await call(
        method,
        path,
        mockCredentials.none.header(),
        denial,
      );
      expect(answer.status).toBe(401);
    },
  );

  it.each([
    ['post', '/v1/preview', 'preview', { body: { document: DOCUMENT } }],
    ['get', `${ENTITY}/plan`, 'plan', {}],
    ['post', '/v1/fleet/runs', 'fleet-run', { body: RUN }],
    ['post', '/v1/fleet/runs/{id}/cancel', 'fleet-run', {}],
    [
      'post',
      `${REPOSITORY}/merge`,
      'proposal-merge',
      { body: { branch: 'proposal', head: 'a'.repeat(40) } },
    ],
  ] as const)(
    '%s %s of somebody who may leaves the audit event %s',
    async (method, path, eventId, more) => {
      result = AuthorizeResult.ALLOW;
      await call(method, path, mockCredentials.user.header(), more);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId }),
      );
    },
  );
});
