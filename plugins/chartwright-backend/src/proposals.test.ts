import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { BranchView } from '@chartwright/backstage-plugin-chartwright-common';
import {
  LocalProposals,
  LocalRepositories,
  repositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import request from 'supertest';
import {
  BROWSE_URL,
  localComponent,
  localConfig,
  publishService,
} from './__testUtils__/localServices';
import { breaches } from './__testUtils__/openapi';
import chartwrightFeatures from '.';

// Git, the engine and the disk take their time on a busy machine.
jest.setTimeout(300_000);

const document = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: shop}
spec:
  kind: api
  image: ghcr.io/acme/orders:1.4.2
  ports: {http: 8080}
  overrides: {Deployment/orders: {spec: {paused: true}}}
`;
const BRANCH = 'chartwright/regenerate';

describe('proposals and answers', () => {
  const directory = createMockDirectory();
  const repositories = new LocalRepositories(directory.resolve('repositories'));
  const id = repositoryId('shop', 'orders');
  const bare = repositories.gitDirectory(id);
  const authorize = jest.fn();
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop: () => Promise<void>;

  const git = (folder: string, ...args: string[]) =>
    execFileSync(
      'git',
      [...['safe.directory=*', 'user.name=Maria', 'user.email=m@example.com']]
        .flatMap(setting => ['-c', setting])
        .concat(args),
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    ).trim();
  let clones = 0;
  /** A person's commit; undefined deletes a file. */
  function commit(branch: string, files: Record<string, string | undefined>) {
    clones += 1;
    const folder = directory.resolve(`clone${clones}`);
    git(directory.path, 'clone', '--quiet', bare, folder);
    git(folder, 'checkout', '--quiet', '-B', branch, `origin/${branch}`);
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) {
        rmSync(join(folder, path));
      } else {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    }
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'By hand');
    git(folder, 'push', '--quiet', 'origin', branch);
  }
  const get = (path: string) =>
    request(server)
      .get(`/api/chartwright${path}`)
      .set('authorization', mockCredentials.user.header());
  const compare = async (): Promise<BranchView> => {
    const { body } = await get(
      `/v1/repositories/shop/orders/compare?branch=${encodeURIComponent(
        BRANCH,
      )}`,
    );
    expect(
      breaches('/v1/repositories/{group}/{name}/compare', 200, body),
    ).toEqual([]);
    return body;
  };
  const merge = (body: object, header = mockCredentials.user.header()) =>
    request(server)
      .post('/api/chartwright/v1/repositories/shop/orders/merge')
      .set('authorization', header)
      .send(body);

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        chartwrightFeatures,
        catalogServiceMock.factory({ entities: [localComponent('orders')] }),
        mockServices.permissions.mock({
          authorize,
          authorizeConditional: async (requests: object[]) =>
            requests.map((): { result: AuthorizeResult.ALLOW } => ({
              result: AuthorizeResult.ALLOW,
            })),
        }).factory,
        localConfig(repositories),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
  });
  afterAll(() => stop());

  beforeEach(async () => {
    authorize.mockReset();
    authorize.mockImplementation(async (requests: object[]) =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    );
    directory.clear();
    await publishService(repositories, 'orders', document);
    git(bare, 'branch', BRANCH, 'main');
    commit(BRANCH, {
      'notes.md': 'one\ntwo\n',
      'image.png': 'a\0b',
      'mkdocs.yml': undefined,
    });
    await new LocalProposals(repositories).save(id, {
      branch: BRANCH,
      target: 'main',
      title: 'Regenerate orders',
      text: '**Plan**',
      plans: [],
    });
  });

  it('answers what the document says, and what the form does not ask', async () => {
    const { body } = await get('/v1/entities/component/default/orders/answers');
    expect(body).toMatchObject({
      entityRef: 'component:default/orders',
      answers: {
        name: 'orders',
        owner: 'group:default/shop',
        kind: 'api',
        image: 'ghcr.io/acme/orders:1.4.2',
        port: 8080,
      },
      beyondForm: ['spec.overrides'],
    });
    expect(body.from).toEqual(body.to);
  });

  it('lists what is proposed', async () => {
    const { body } = await get(
      '/v1/entities/component/default/orders/proposals',
    );
    expect(body.items).toEqual([
      {
        title: 'Regenerate orders',
        url: `${BROWSE_URL}/shop/orders/compare/chartwright/regenerate`,
        branch: BRANCH,
        state: 'open',
        updated: expect.stringMatching(/^\d{4}-/),
      },
    ]);
  });

  it('compares a branch with the one it is to be merged into', async () => {
    const view = await compare();
    expect(view).toMatchObject({
      branch: BRANCH,
      target: 'main',
      head: git(bare, 'rev-parse', BRANCH),
      title: 'Regenerate orders',
      description: '**Plan**',
      state: 'open',
      conflicts: [],
      entityRefs: ['component:default/orders'],
      commits: [{ message: 'By hand\n', author: 'Maria' }],
    });
    expect(view.files).toEqual([
      expect.objectContaining({ path: 'image.png', omitted: 'binary' }),
      expect.objectContaining({ path: 'mkdocs.yml', change: 'removed' }),
      {
        path: 'notes.md',
        change: 'added',
        additions: 2,
        deletions: 0,
        diff: '@@ -0,0 +1,2 @@\n+one\n+two\n',
      },
    ]);
  });

  it('merges by moving forward', async () => {
    const { head } = await compare();
    const { status, body } = await merge({ branch: BRANCH, head });
    expect(status).toBe(200);
    expect(
      breaches('/v1/repositories/{group}/{name}/merge', 200, body, 'post'),
    ).toEqual([]);
    expect(body).toEqual({ commit: head });
    expect(git(bare, 'rev-parse', 'main')).toBe(head);
    expect((await compare()).state).toBe('merged');
    const { body: list } = await get(
      '/v1/entities/component/default/orders/proposals',
    );
    expect(list.items).toEqual([]);
    expect((await merge({ branch: BRANCH, head })).body.commit).toBe(head);
  });

  it('looks again at what it knows of the entity after a merge', async () => {
    const { head } = await compare();
    await merge({ branch: BRANCH, head });
    const path = '/v1/entities/component/default/orders/state';
    let state = await get(path);
    while (state.status === 404) state = await get(path);
    expect(state.body).toMatchObject({
      entityRef: 'component:default/orders',
      drift: expect.any(Boolean),
    });
  });

  it('merges beside what was committed meanwhile', async () => {
    commit('main', { 'other.md': 'other\n' });
    const { head } = await compare();
    const { status } = await merge({ branch: BRANCH, head });
    expect(status).toBe(200);
    expect(git(bare, 'show', 'main:notes.md')).toBe('one\ntwo');
    expect(git(bare, 'show', 'main:other.md')).toBe('other');
    expect(git(bare, 'log', '-1', '--format=%B', 'main')).toContain(
      'Merged in the portal by user:default/mock',
    );
    expect(git(bare, 'fsck', '--strict')).toBe('');
  });

  it('does not merge what conflicts', async () => {
    commit('main', { 'notes.md': 'three\n' });
    const main = git(bare, 'rev-parse', 'main');
    const view = await compare();
    expect(view).toMatchObject({
      state: 'conflicts',
      conflicts: ['notes.md'],
    });
    const response = await merge({ branch: BRANCH, head: view.head });
    expect(response.status).toBe(409);
    expect(response.body.error.message).toContain('notes.md');
    expect(git(bare, 'rev-parse', 'main')).toBe(main);
  });

  it('does not merge what nobody has looked at', async () => {
    const { head } = await compare();
    commit(BRANCH, { 'more.md': 'more\n' });
    const response = await merge({ branch: BRANCH, head });
    expect(response.status).toBe(409);
    expect(git(bare, 'log', '--format=%s', 'main')).toBe('Generate orders');
  });

  it('merges only for those who may', async () => {
    authorize.mockImplementation(async (requests: object[]) =>
      requests.map(() => ({ result: AuthorizeResult.DENY })),
    );
    const { head } = await compare();
    const response = await merge({ branch: BRANCH, head });
    expect(response.status).toBe(403);
    expect(response.body.error.message).toContain('chartwright.proposal.merge');
    expect(authorize.mock.calls[0][0]).toEqual([
      expect.objectContaining({ resourceRef: 'component:default/orders' }),
    ]);
    expect((await merge({}, mockCredentials.none.header())).status).toBe(401);
  });

  it.each<[string, object, number]>([
    ['no body', {}, 400],
    ['no commit', { branch: BRANCH }, 400],
    ['a branch that is not there', { branch: 'nothing', head: 'x' }, 404],
  ])('refuses to merge %s', async (_what, body, status) => {
    expect((await merge(body)).status).toBe(status);
  });
});
