import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { LocalRepositories } from '@chartwright/backstage-plugin-chartwright-node';
import {
  localComponent,
  localConfig,
  publishService,
} from '../__testUtils__/localServices';
import chartwrightFeatures from '..';
import { actionExamples } from './actionExamples';

// Generator threads start while others work.
jest.setTimeout(300_000);

const DOCUMENT = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: group:default/shop}
spec: {kind: api, image: 'ghcr.io/acme/orders:1.4.2', ports: {http: 8080}}
`;
const REF = 'component:default/orders';

describe('actions', () => {
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.resolve('repositories'));
  const registry = actionsRegistryServiceMock();
  const denied = new Set<string>();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const decide = ({
    permission,
  }: {
    permission: { name: string };
  }): DefinitivePolicyDecision => ({
    result: denied.has(permission.name)
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
  });

  beforeAll(async () => {
    directory.setContent({ work: {} });
    await publishService(repositories, 'orders', DOCUMENT);
    backend = await startTestBackend({
      features: [
        chartwrightFeatures,
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
        mockServices.permissions.mock({
          authorize: async requests => requests.map(decide),
          authorizeConditional: async requests => requests.map(decide),
        }).factory,
        catalogServiceMock.factory({
          entities: [
            {
              ...localComponent('orders'),
              spec: { owner: 'group:default/shop' },
            },
          ],
        }),
        localConfig(repositories, directory.resolve('work')),
      ],
    });
  });
  afterAll(() => backend.stop());
  afterEach(() => denied.clear());

  const invoke = async (name: string, input: object) => {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input: input as never,
      credentials: mockCredentials.user(),
    });
    return output as Record<string, any>;
  };

  it('has an example of each action', async () => {
    const { actions } = await registry.list();
    expect(actions.map(({ name }) => name).sort()).toEqual(
      Object.keys(actionExamples).sort(),
    );
    for (const { examples } of actions) {
      expect(examples!.length).toBeGreaterThan(0);
    }
  });

  it.each(
    Object.entries(actionExamples).flatMap(([name, examples]) =>
      examples.map(({ title, input }) => [name, title, input] as const),
    ),
  )('%s: %s', async (name, _, input) => {
    await expect(invoke(name, input)).resolves.toBeDefined();
  });

  it('previews a document, with manifests only when they are asked for', async () => {
    const output = await invoke('preview-service', {
      document: DOCUMENT,
      environments: ['production'],
    });
    expect(output.problems).toEqual([]);
    expect(output.environments).toHaveLength(1);
    const [{ objects, cost }] = output.environments;
    expect(cost).toMatchObject({ currency: 'USD' });
    expect(objects).toContainEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'orders',
    });
    const whole = await invoke('preview-service', {
      entityRef: REF,
      environments: ['production'],
      manifests: true,
    });
    expect(whole.document).toBe(DOCUMENT);
    expect(whole.environments[0].objects[0].yaml).toContain('apiVersion');
  });

  it('tells what is wrong with a document', async () => {
    const { problems } = await invoke('preview-service', {
      document: DOCUMENT.replace('kind: api', 'kind: apy'),
    });
    expect(problems[0]).toMatchObject({ severity: 'error', field: 'kind' });
  });

  it('checks and plans', async () => {
    expect(await invoke('check-service', { entityRef: REF })).toMatchObject({
      entityRef: REF,
      findings: expect.any(Array),
    });
    expect(await invoke('plan-regeneration', { entityRef: REF })).toMatchObject(
      { drift: false, conflicts: 0, plan: { name: 'orders' } },
    );
  });

  it('knows the fleet, and begins runs over it', async () => {
    const status = await invoke('fleet-status', {
      owner: ['group:default/shop'],
    });
    expect(status).toMatchObject({ total: 1, items: [{ entityRef: REF }] });
    const run = await invoke('regenerate-services', { entityRefs: [REF] });
    expect(run).toMatchObject({ created: true, repositories: 1 });
  });

  it.each([
    ['preview-service', { document: DOCUMENT }, 'chartwright.preview'],
    ['check-service', { entityRef: REF }, 'chartwright.read'],
    ['plan-regeneration', { entityRef: REF }, 'chartwright.read'],
    ['preview-service', { entityRef: REF }, 'chartwright.read'],
    [
      'regenerate-services',
      { entityRefs: [REF] },
      'chartwright.fleet.regenerate',
    ],
  ])('%s of %p needs %s', async (name, input, permission) => {
    denied.add(permission);
    await expect(invoke(name, input)).rejects.toThrow(permission);
  });

  it('leaves services out of a run that one may not regenerate', async () => {
    denied.add('chartwright.regenerate');
    expect(
      await invoke('regenerate-services', { entityRefs: [REF] }),
    ).toMatchObject({ repositories: 0 });
  });
});
