import { rm } from 'node:fs/promises';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  type DeferredEntity,
  type EntityProvider,
  type EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import {
  LocalRepositories,
  REFRESH_REPOSITORY_PATH,
  repositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import request from 'supertest';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import catalogModuleChartwright from '.';

const author = { name: 'Guest', email: 'guest@example.com' };
const component = (name: string) =>
  `{apiVersion: backstage.io/v1alpha1, kind: Component, metadata: {name: ${name}}}`;

describe('catalogModuleChartwright', () => {
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.path);
  const refOf = ({ entity, locationKey }: DeferredEntity) =>
    `${locationKey} ${entity.metadata.name}`;

  beforeEach(() => directory.clear());

  async function publish(name: string, catalogInfo: string) {
    await repositories.create(
      repositoryId('shop', name),
      new Map([
        [
          'catalog-info.yaml',
          { content: Buffer.from(catalogInfo), mode: '100644' },
        ],
      ]),
      { message: 'x', author },
    );
  }

  /** A backend whose catalog keeps what is handed to it; the schedule runs only when a test says so. */
  async function start(localRepositories?: object) {
    const mutations: EntityProviderMutation[] = [];
    let sync: (() => Promise<void>) | undefined;
    const scheduler = mockServices.scheduler.mock({
      createScheduledTaskRunner: () => ({
        run: async ({ fn }) => {
          sync = async () => fn(new AbortController().signal);
        },
      }),
    });
    const providers: EntityProvider[] = [];
    const catalog = createBackendPlugin({
      pluginId: 'catalog',
      register(registration) {
        registration.registerExtensionPoint(catalogProcessingExtensionPoint, {
          addProcessor: () => {},
          addEntityProvider: (...added) => {
            providers.push(...added.flat());
          },
          addPlaceholderResolver: () => {},
          setOnProcessingErrorHandler: () => {},
        });
        registration.registerInit({
          deps: {},
          async init() {
            for (const provider of providers) {
              await provider.connect({
                applyMutation: async mutation => {
                  mutations.push(mutation);
                },
                refresh: async () => {},
              });
            }
          },
        });
      },
    });
    const { server } = await startTestBackend({
      features: [
        catalog,
        catalogModuleChartwright,
        scheduler.factory,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            chartwright: { localRepositories },
          },
        }),
      ],
    });
    const refresh = (body: object, header = mockCredentials.service.header()) =>
      request(server)
        .post(`/api/catalog${REFRESH_REPOSITORY_PATH}`)
        .set('authorization', header)
        .send(body);
    return { mutations, refresh, sync: () => sync!(), providers };
  }
  const configured = () => start({ directory: directory.path });

  it('hands every local repository to the catalog', async () => {
    await publish('orders', component('orders'));
    await publish('basket', component('basket'));
    const { mutations, sync } = await configured();
    await sync();
    expect(mutations).toEqual([expect.objectContaining({ type: 'full' })]);
    const [full] = mutations;
    expect(full?.type === 'full' && full.entities.map(refOf)).toEqual([
      'chartwright-local:shop/basket basket',
      'chartwright-local:shop/orders orders',
    ]);
  });

  it('follows a repository that was removed', async () => {
    await publish('orders', component('orders'));
    const { mutations, sync } = await configured();
    await sync();
    await rm(repositories.gitDirectory(repositoryId('shop', 'orders')), {
      recursive: true,
    });
    await sync();
    expect(mutations[1]).toEqual({ type: 'full', entities: [] });
  });

  it('skips a repository with a broken entity file and takes the rest', async () => {
    await publish('orders', component('orders'));
    await publish('broken', 'kind: [');
    const { mutations, sync } = await configured();
    await sync();
    expect(
      mutations[0]?.type === 'full' && mutations[0].entities.map(refOf),
    ).toEqual(['chartwright-local:shop/orders orders']);
  });

  it('takes up one repository at once, when a service asks', async () => {
    const { mutations, refresh } = await configured();
    await publish('orders', component('orders'));
    const response = await refresh({ group: 'shop', name: 'orders' });
    expect(response.body).toEqual({
      entityRefs: ['component:default/orders'],
    });
    expect(mutations).toEqual([
      {
        type: 'delta',
        added: [
          expect.objectContaining({
            locationKey: 'chartwright-local:shop/orders',
          }),
        ],
        removed: [],
      },
    ]);
  });

  it('lets nobody take over an entity of another repository', async () => {
    await publish('orders', component('orders'));
    const { mutations, refresh, sync } = await configured();
    await sync();
    await publish('a-first-by-name', component('orders'));
    const response = await refresh({ group: 'shop', name: 'a-first-by-name' });
    expect(response.status).toBe(409);
    expect(response.body.error.message).toContain(
      "The local repository 'shop/orders' has component:default/orders already",
    );
    await sync();
    const last = mutations.at(-1);
    expect(last?.type === 'full' && last.entities.map(refOf)).toEqual([
      'chartwright-local:shop/orders orders',
    ]);
  });

  it.each([
    [{ group: 'shop', name: 'nothing' }, 404, "'shop/nothing'"],
    [{ group: 'shop' }, 400, "text field 'name'"],
    [{ group: '..', name: 'x' }, 400, "found '..'"],
  ])('answers %j with %d', async (body, status, message) => {
    const { refresh } = await configured();
    const response = await refresh(body);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });

  it('lets no user and nobody unknown call it', async () => {
    const { refresh } = await configured();
    const body = { group: 'shop', name: 'orders' };
    const user = await refresh(body, mockCredentials.user.header());
    expect(user.status).toBe(403);
    const nobody = await refresh(body, mockCredentials.none.header());
    expect(nobody.status).toBe(401);
  });

  it('adds nothing when local repositories are not configured', async () => {
    const { providers } = await start();
    expect(providers).toEqual([]);
  });
});
