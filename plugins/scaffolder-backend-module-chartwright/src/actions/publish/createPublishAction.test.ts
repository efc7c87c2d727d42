import {
  createMockDirectory,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  LocalRepositories,
  pushInitialCommit,
  repositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { parse } from 'yaml';
import { runAction } from '../../__testUtils__/runAction';
import { createPublishAction } from './createPublishAction';
import { examples } from './publish.examples';
import type { ScmPolicy } from './resolvePlace';

jest.mock('@chartwright/backstage-plugin-chartwright-node', () => ({
  ...jest.requireActual('@chartwright/backstage-plugin-chartwright-node'),
  pushInitialCommit: jest.fn(),
}));
const push = jest.mocked(pushInitialCommit);

const catalogInfo = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: orders, description: Takes orders.}
spec: {type: service, owner: group:default/checkout, system: shop}
`;

describe('chartwright:publish', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.resolve('repositories'));

  beforeEach(() => {
    directory.setContent({
      workspace: {
        'catalog-info.yaml': catalogInfo,
        'chart/Chart.yaml': 'name: orders\n',
        '.git/config': 'left by another action',
        orders: { 'catalog-info.yaml': catalogInfo },
      },
    });
    push.mockReset();
    push.mockResolvedValue({ outcome: 'pushed', commit: 'c0ffee' });
  });

  interface RunOptions {
    config?: object;
    policy?: Partial<ScmPolicy>;
    entities?: Entity[];
    isDryRun?: boolean;
    signal?: AbortSignal;
  }

  async function run(input: object, options: RunOptions = {}) {
    const action = createPublishAction({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: options.entities }),
      config: new ConfigReader({
        app: { baseUrl: 'http://localhost:3000' },
        integrations: {
          github: [{ host: 'github.com', token: 'github-secret' }],
          gitlab: [
            {
              host: 'gitlab.example.com',
              apiBaseUrl: 'https://gitlab.example.com/api/v4',
              token: 'gitlab-secret',
            },
          ],
          gitea: [
            { host: 'gitea.example.com', username: 'r', password: 'x-secret' },
          ],
        },
        chartwright: {
          localRepositories: { directory: repositories.directory },
        },
        ...options.config,
      }),
      scmPolicy: async () => ({
        allowed: ['local', 'github', 'gitlab', 'gitea'],
        default: 'local',
        hosts: {},
        ...options.policy,
      }),
    });
    return runAction(action, {
      input,
      workspacePath: directory.resolve('workspace'),
      isDryRun: options.isDryRun,
      signal: options.signal,
    });
  }

  it('makes a local repository below the system, when the Platform says so', async () => {
    const { output, log } = await run({});
    const id = repositoryId('shop', 'orders');
    const commit = await repositories.resolveCommit(id);
    const page = 'http://localhost:3000/chartwright/repositories/shop/orders';
    expect(output).toEqual({
      remoteUrl: repositories.gitDirectory(id),
      repoContentsUrl: `${page}/tree/main/`,
      catalogInfoUrl: `${page}/blob/main/catalog-info.yaml`,
      commitHash: commit,
      entityRef: 'component:default/orders',
    });
    expect([...(await repositories.readTree(id, commit)).keys()]).toEqual([
      'catalog-info.yaml',
      'chart/Chart.yaml',
      'orders/catalog-info.yaml',
    ]);
    expect(log).toEqual(['Made the local repository shop/orders']);
  });

  it('gives the same commit when it runs again', async () => {
    const first = await run({});
    const second = await run({});
    expect(second.output).toEqual(first.output);
    expect(second.log).toEqual([
      'The local repository shop/orders holds exactly these files already',
    ]);
  });

  it('does not touch a repository with other content', async () => {
    await run({});
    directory.addContent({ 'workspace/chart/Chart.yaml': 'name: other\n' });
    await expect(run({})).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('makes no repository when the catalog has the component from elsewhere', async () => {
    const registered = (location: string): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'orders',
        annotations: { 'backstage.io/managed-by-location': location },
      },
    });
    await expect(
      run({}, { entities: [registered('url:https://github.com/a/b/x.yaml')] }),
    ).rejects.toThrow(
      'The catalog has component:default/orders already, from url:https://github.com/a/b/x.yaml. Give this service another name.',
    );
    expect(await repositories.list()).toEqual([]);
    const { output } = await run({});
    await run(
      {},
      { entities: [registered(`url:${String(output.catalogInfoUrl)}`)] },
    );
  });

  it('writes nothing in a dry run', async () => {
    const { output } = await run({}, { isDryRun: true });
    expect(output).toMatchObject({
      commitHash: '0'.repeat(40),
      entityRef: 'component:default/orders',
    });
    expect(await repositories.list()).toEqual([]);
    await run({});
    await expect(run({}, { isDryRun: true })).rejects.toThrow('exists already');
  });

  it('pushes to a forge and tells where it is', async () => {
    server.use(
      http.get('https://api.github.com/repos/acme/orders', () =>
        HttpResponse.json({
          html_url: 'https://github.com/acme/orders',
          clone_url: 'https://github.com/acme/orders.git',
        }),
      ),
    );
    const { output, log } = await run({ target: 'github', owner: 'acme' });
    expect(output).toEqual({
      remoteUrl: 'https://github.com/acme/orders.git',
      repoContentsUrl: 'https://github.com/acme/orders/tree/main/',
      catalogInfoUrl:
        'https://github.com/acme/orders/blob/main/catalog-info.yaml',
      commitHash: 'c0ffee',
      entityRef: 'component:default/orders',
    });
    expect(push).toHaveBeenCalledWith(
      expect.objectContaining({
        message: 'Generate orders with Chartwright',
        remote: expect.objectContaining({
          auth: { username: 'x-access-token', password: 'github-secret' },
        }),
      }),
    );
    expect(JSON.stringify([output, log])).not.toContain('secret');
  });

  it('says what to do about a repository on a forge with other content', async () => {
    push.mockResolvedValue({ outcome: 'different', commit: 'abc' });
    server.use(
      http.get('https://api.github.com/repos/acme/orders', () =>
        HttpResponse.json({
          html_url: 'https://h/x',
          clone_url: 'https://h/y',
        }),
      ),
    );
    await expect(
      run({ target: 'github', owner: 'acme' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('Choose another name'),
    });
  });

  it.each<[string, object, RunOptions, string]>([
    [
      'what the Platform does not allow',
      { target: 'github', owner: 'acme' },
      { policy: { allowed: ['local', 'gitlab'] } },
      "The Platform allows services on local, gitlab, found the target 'github'",
    ],
    ['a forge without an owner', { target: 'gitea' }, {}, "Expected 'owner'"],
    [
      'a place outside the workspace',
      { sourcePath: '../..' },
      {},
      'not allowed to refer to a directory outside',
    ],
    [
      'a folder that is not there',
      { sourcePath: 'nothing' },
      {},
      "Expected the folder 'nothing' in the workspace",
    ],
    ['an unsafe name', { owner: '../x' }, {}, "found '../x'"],
    [
      'wrong types, all at once',
      { visibility: 'secret', name: '' },
      {},
      'input.name: ',
    ],
    [
      'local repositories that are off',
      {},
      { config: { chartwright: {} } },
      'Local repositories are off',
    ],
    [
      'the integration’s credentials, when only those of users may be used',
      { target: 'github', owner: 'acme' },
      { config: { scaffolder: { requireScmUserCredentials: true } } },
      "needs the user's own credentials",
    ],
    [
      'a repoUrl of an unknown host',
      { repoUrl: 'elsewhere.example.com?owner=a&repo=b' },
      {},
      'elsewhere.example.com',
    ],
  ])('refuses %s', async (_what, input, options, message) => {
    await expect(run(input, options)).rejects.toThrow(message);
    expect(push).not.toHaveBeenCalled();
  });

  it('refuses a workspace without an entity', async () => {
    directory.setContent({ workspace: { 'README.md': 'x' } });
    await expect(run({})).rejects.toThrow(
      'Expected a catalog-info.yaml at the root',
    );
    directory.setContent({ workspace: { 'catalog-info.yaml': 'just text' } });
    await expect(run({})).rejects.toThrow('to begin with an entity');
    directory.setContent({ workspace: {} });
    await expect(run({})).rejects.toThrow('is empty');
  });

  it('stops before it publishes when the task is cancelled', async () => {
    await expect(run({}, { signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
    expect(await repositories.list()).toEqual([]);
  });

  it.each(examples)('example: $description', async ({ example }) => {
    server.use(
      http.get('https://api.github.com/repos/acme/orders', () =>
        HttpResponse.json({
          html_url: 'https://h/x',
          clone_url: 'https://h/y',
        }),
      ),
      http.get(
        'https://gitlab.example.com/api/v4/projects/shop%2Fbackend%2Forders',
        () =>
          HttpResponse.json({
            web_url: 'https://h/x',
            http_url_to_repo: 'https://h/y',
          }),
      ),
      http.get('https://gitea.example.com/api/v1/repos/shop/orders', () =>
        HttpResponse.json({}),
      ),
    );
    const { input } = parse(example).steps[0];
    const { output } = await run(input ?? {});
    expect(output.entityRef).toBe('component:default/orders');
    expect(output.commitHash).toMatch(/^[0-9a-f]{6,40}$/);
  });
});
