import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { FleetRunView } from '@chartwright/backstage-plugin-chartwright-common';
import {
  LocalRepositories,
  repositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import { fileTree } from '@chartwright/core';
import request from 'supertest';
import {
  localComponent,
  localConfig,
  publishService,
} from '../__testUtils__/localServices';
import { breaches } from '../__testUtils__/openapi';
import chartwrightFeatures from '..';

// Generator threads start while others work.
jest.setTimeout(300_000);

const document = (name: string) => `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: ${name}, owner: group:default/shop}
spec: {kind: api, image: 'ghcr.io/acme/${name}:1.4.2', ports: {http: 8080}}
`;
const component = (name: string, system: string, repository = name) => {
  const { metadata, ...entity } = localComponent(name, repository);
  return {
    ...entity,
    metadata: {
      ...metadata,
      tags: [name],
      annotations: {
        ...metadata.annotations,
        'chartwright.dev/generator-version': '0.0.1',
        'chartwright.dev/chart-version': '0.0.1',
      },
    },
    spec: { type: 'service', owner: 'group:default/shop', system },
  };
};

describe('fleets over HTTP', () => {
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.resolve('repositories'));
  let backend: Awaited<ReturnType<typeof start>>;

  const start = (allowed: boolean) =>
    startTestBackend({
      features: [
        chartwrightFeatures,
        catalogServiceMock.factory({
          entities: [
            component('drifted', 'shop'),
            component('current', 'shop'),
            component('elsewhere', 'other', 'nothing'),
            {
              ...component('foreign', 'shop'),
              metadata: { name: 'foreign', namespace: 'default' },
            },
          ],
        }),
        ...(allowed
          ? []
          : [
              mockServices.permissions.mock({
                authorize: async () => [{ result: AuthorizeResult.DENY }],
              }).factory,
            ]),
        localConfig(repositories, directory.resolve('work')),
      ],
    });

  beforeAll(async () => {
    directory.setContent({ work: {} });
    await publishService(repositories, 'current', document('current'));
    await publishService(repositories, 'drifted', document('drifted'), tree =>
      fileTree([
        ...[...tree].filter(([path]) => path !== 'chartwright.yaml'),
        ['chartwright.yaml', document('drifted').replace('1.4.2', '9.9.9')],
      ]),
    );
    backend = await start(true);
  });
  afterAll(() => backend.stop());

  const url = (path: string) => `/api/chartwright${path}`;
  const get = (path: string) =>
    request(backend.server)
      .get(url(path))
      .set('authorization', mockCredentials.user.header());
  const post = (path: string, body: object = {}) =>
    request(backend.server)
      .post(url(path))
      .set('authorization', mockCredentials.user.header())
      .send(body);
  async function finished(body: object, status = 201): Promise<FleetRunView> {
    const created = await post('/v1/fleet/runs', body);
    expect(created.status).toBe(status);
    expect(breaches('/v1/fleet/runs', status, created.body, 'post')).toEqual(
      [],
    );
    for (;;) {
      const { body: run } = await get(`/v1/fleet/runs/${created.body.id}`);
      if (run.state !== 'running') return run;
      await new Promise(resolve => {
        setTimeout(resolve, 20);
      });
    }
  }

  it('checks components, and tells what it knows of each', async () => {
    const run = await finished({ kind: 'check' });
    expect(breaches('/v1/fleet/runs/{id}', 200, run)).toEqual([]);
    expect(run).toMatchObject({
      state: 'done',
      createdBy: 'user:default/mock',
      counts: { checked: 2, failed: 1 },
      jobs: [
        { repository: 'local:shop/current', state: 'checked' },
        { repository: 'local:shop/drifted', state: 'checked' },
        { repository: 'local:shop/nothing', state: 'failed' },
      ],
    });
    const { body } = await get('/v1/fleet/states');
    expect(breaches('/v1/fleet/states', 200, body)).toEqual([]);
    expect(body.items).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/current',
        generatorVersion: expect.stringMatching(/^\d/),
        drift: false,
        findings: expect.objectContaining({ error: 0 }),
      }),
      expect.objectContaining({
        entityRef: 'component:default/drifted',
        drift: true,
      }),
      expect.objectContaining({
        entityRef: 'component:default/elsewhere',
        error: expect.stringContaining('nothing'),
      }),
    ]);
    const page = await get(
      '/v1/fleet/components?sort=drift&order=desc&limit=2',
    );
    expect(breaches('/v1/fleet/components', 200, page.body)).toEqual([]);
    expect(page.body).toMatchObject({ total: 3, currency: 'USD' });
    expect(page.body.items[0]).toMatchObject({
      entityRef: 'component:default/drifted',
      system: 'shop',
      owner: 'group:default/shop',
      cost: { currency: 'USD' },
    });
    expect(page.body.items).toHaveLength(2);
    const csv = await get('/v1/fleet/components.csv?drift=true');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.split('\r\n')).toEqual([
      expect.stringMatching(/^entity,/),
      expect.stringMatching(/^component:default\/drifted,/),
      '',
    ]);
    const wrong = await get('/v1/fleet/components?sort=size');
    expect(wrong.status).toBe(400);
    const one = await get('/v1/entities/component/default/drifted/state');
    expect(one.body).toEqual(body.items[1]);
    expect(
      breaches('/v1/entities/{kind}/{namespace}/{name}/state', 200, one.body),
    ).toEqual([]);
    // Nothing was proposed.
    await expect(
      repositories.resolveCommit(
        repositoryId('shop', 'drifted'),
        'chartwright/regenerate',
      ),
    ).rejects.toThrow();
  });

  it('regenerates those that drifted, once', async () => {
    const run = await finished({
      select: { systems: ['shop'], drifted: true },
      canary: 1,
    });
    expect(run.jobs).toEqual([
      expect.objectContaining({
        repository: 'local:shop/drifted',
        state: 'proposed',
        canary: true,
        proposal: expect.objectContaining({
          branch: 'chartwright/regenerate',
          updated: false,
        }),
        services: [
          expect.objectContaining({
            drift: true,
            findings: expect.objectContaining({ error: 0 }),
          }),
        ],
      }),
    ]);
    const id = repositoryId('shop', 'drifted');
    const commit = await repositories.resolveCommit(
      id,
      'chartwright/regenerate',
    );
    await finished({ select: { tags: ['drifted'] } });
    expect(await repositories.resolveCommit(id, 'chartwright/regenerate')).toBe(
      commit,
    );
    const { body } = await get('/v1/fleet/runs?limit=2');
    expect(breaches('/v1/fleet/runs', 200, body)).toEqual([]);
    expect(body.items).toHaveLength(2);
  });

  it('answers the same request with the same run', async () => {
    const body = { select: { tags: ['current'] }, requestKey: 'task/1' };
    const first = await finished(body);
    const second = await finished(body, 200);
    expect(second.id).toBe(first.id);
    expect(first.counts).toEqual({ unchanged: 1 });
    const cancelled = await post(`/v1/fleet/runs/${first.id}/cancel`);
    expect(cancelled.body.state).toBe('done');
  });

  it.each<[string, object, Record<string, number>]>([
    ['version', { versionBelow: '0.0.1' }, {}],
    ['reference', { entityRefs: ['current'] }, { checked: 1 }],
    ['owner', { owners: ['nobody'] }, {}],
    ['nothing', { tags: ['current'], entityRefs: [] }, { checked: 1 }],
    ['system', { systems: ['system:default/other'] }, { failed: 1 }],
  ])('selects by %s', async (_what, select, counts) => {
    expect((await finished({ kind: 'check', select })).counts).toEqual(counts);
  });

  it.each<[string, number, string]>([
    ['/v1/fleet/runs/nothing', 404, "no run 'nothing'"],
    ['/v1/fleet/runs?limit=0', 400, 'from 1 to 100'],
    ['/v1/entities/component/default/foreign/state', 404, 'not been checked'],
    ['/v1/entities/component/default/x/state', 404, 'The catalog has no'],
  ])('%s is answered with %d', async (path, status, message) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });

  it('says what a run would be about', async () => {
    const { body } = await post('/v1/fleet/select', {
      select: { owners: ['shop'], tags: ['current'] },
    });
    expect(breaches('/v1/fleet/select', 200, body, 'post')).toEqual([]);
    expect(body.items).toEqual([
      {
        repository: 'local:shop/current',
        entityRefs: ['component:default/current'],
      },
    ]);
  });

  it('refuses a request that it does not understand', async () => {
    const response = await post('/v1/fleet/runs', { select: { owner: 'x' } });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('select');
  });

  it('lets only those begin and cancel runs who may', async () => {
    const strict = await start(false);
    for (const path of ['/v1/fleet/runs', '/v1/fleet/runs/x/cancel']) {
      const response = await request(strict.server)
        .post(url(path))
        .set('authorization', mockCredentials.user.header())
        .send({});
      expect(response.status).toBe(403);
    }
    const anonymous = await request(strict.server)
      .get(url('/v1/fleet/components'))
      .set('authorization', mockCredentials.none.header());
    expect(anonymous.status).toBe(401);
    await strict.stop();
  });
});
