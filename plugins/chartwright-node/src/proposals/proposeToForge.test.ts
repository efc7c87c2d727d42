import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http, HttpResponse, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { commitAs, git } from '../__testUtils__/person';
import {
  startGitServer,
  type GitServer,
} from '../__testUtils__/startGitServer';
import type { RepositoryAccess } from '../access';
import { forgeAccess } from '../access/forgeAccess';
import { fetchCheckout, type Checkout } from '../checkout';
import { GithubForge } from '../forges/GithubForge';
import { retryAdvice } from '../RetryLaterError';
import { proposeChanges } from './proposeChanges';
import type { ProposalDraft } from './Proposal';

// Git, the engine and the disk take their time on a busy machine.
jest.setTimeout(300_000);

const API = 'https://api.github.com/repos/acme/orders';
const BRANCH = 'chartwright/regenerate';

/** Pull requests over GitHub's HTTP interface, branches over git's own server. */
describe('proposeChanges on a forge', () => {
  const directory = createMockDirectory();
  const mock = setupServer();
  registerMswTestHooks(mock);
  const bare = directory.resolve('acme/orders.git');
  let server: GitServer;
  let pulls: Record<string, unknown>[];
  let reviews: unknown[];
  let checkouts = 0;

  beforeAll(async () => {
    server = await startGitServer(directory.path, { password: 'secret' });
  });
  afterAll(() => server.close());

  beforeEach(() => {
    directory.clear();
    execFileSync('git', [
      'init',
      '--quiet',
      '--bare',
      '--initial-branch=main',
      bare,
    ]);
    git(bare, 'config', 'receive.denyNonFastForwards', 'false');
    const folder = directory.resolve('first');
    git(directory.path, 'clone', '--quiet', bare, folder);
    writeFileSync(join(folder, 'kept.txt'), 'kept\n');
    writeFileSync(join(folder, 'gone.txt'), 'gone\n');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'First');
    git(folder, 'push', '--quiet', 'origin', 'HEAD:main');
    pulls = [];
    reviews = [];
    mock.use(
      http.all(`${server.url}/*`, () => passthrough()),
      http.get(API, () =>
        HttpResponse.json({
          default_branch: 'main',
          html_url: 'https://github.com/acme/orders',
          clone_url: `${server.url}/acme/orders.git`,
        }),
      ),
      http.get(`${API}/pulls`, ({ request: { url } }) => {
        const head = new URL(url).searchParams.get('head')!.split(':')[1];
        return HttpResponse.json(
          pulls.filter(pull => pull.state === 'open' && pull.head === head),
        );
      }),
      http.post(`${API}/pulls`, async ({ request }) => {
        const body = (await request.json()) as Record<string, unknown>;
        const number = pulls.length + 1;
        const pull = {
          ...body,
          number,
          state: 'open',
          html_url: `https://github.com/acme/orders/pull/${number}`,
        };
        pulls.push(pull);
        return HttpResponse.json(pull, { status: 201 });
      }),
      http.patch(`${API}/pulls/:number`, async ({ request, params }) => {
        const pull = pulls[Number(params.number) - 1]!;
        Object.assign(pull, await request.json());
        return HttpResponse.json(pull);
      }),
      http.post(
        `${API}/pulls/:number/requested_reviewers`,
        async ({ request }) => {
          reviews.push(await request.json());
          return HttpResponse.json({}, { status: 201 });
        },
      ),
    );
  });

  async function access(password = 'secret'): Promise<RepositoryAccess> {
    const forge = new GithubForge(
      'https://github.com',
      'https://api.github.com',
      password,
    );
    const name = { owner: 'acme', name: 'orders' };
    return forgeAccess(
      { target: 'github', host: 'github.com', ...name },
      forge,
      await forge.findRepository(name),
    );
  }
  /** A checkout in which one file is changed and one is gone. */
  async function changed(text: string): Promise<Checkout> {
    checkouts += 1;
    const checkout = await fetchCheckout(
      await access(),
      directory.resolve(`checkout${checkouts}`),
    );
    writeFileSync(join(checkout.folder, 'made.txt'), text);
    rmSync(join(checkout.folder, 'gone.txt'));
    return checkout;
  }
  async function propose(
    checkout: Checkout,
    draft: Partial<ProposalDraft> = {},
  ) {
    return proposeChanges(
      {
        branch: BRANCH,
        title: 'Regenerate orders',
        text: 'The plan.',
        message: 'Regenerate orders',
        author: { name: 'Chartwright', email: 'chartwright@localhost' },
        draft: false,
        reviewers: [{ kind: 'team', name: 'shop' }],
        ...draft,
      },
      { access: await access(), checkout, progress: () => {} },
    );
  }
  const show = (branch: string, path: string) =>
    git(bare, 'show', `${branch}:${path}`);

  it('opens a pull request with deletes, and asks for review', async () => {
    const proposal = await propose(await changed('one\n'));
    expect(proposal).toMatchObject({
      number: 1,
      url: 'https://github.com/acme/orders/pull/1',
      branch: BRANCH,
      target: 'main',
      updated: false,
      commit: git(bare, 'rev-parse', BRANCH),
    });
    expect(git(bare, 'ls-tree', '--name-only', BRANCH).split('\n')).toEqual([
      'kept.txt',
      'made.txt',
    ]);
    expect(pulls).toMatchObject([
      { head: BRANCH, base: 'main', body: 'The plan.', draft: false },
    ]);
    expect(reviews).toEqual([{ team_reviewers: ['shop'] }]);
  });

  it('updates the open one, and asks nobody again', async () => {
    await propose(await changed('one\n'));
    const proposal = await propose(await changed('two\n'), { text: 'Anew.' });
    expect(proposal).toMatchObject({ number: 1, updated: true });
    expect(show(BRANCH, 'made.txt')).toBe('two');
    expect(git(bare, 'rev-list', '--count', `main..${BRANCH}`)).toBe('1');
    expect(pulls).toMatchObject([{ body: 'Anew.' }]);
    expect(reviews).toHaveLength(1);
  });

  it('pushes nothing when the branch has it already', async () => {
    const first = await propose(await changed('one\n'));
    const second = await propose(await changed('one\n'));
    expect(second).toMatchObject({ commit: first!.commit, updated: true });
  });

  it('takes the branch of a closed request again when only generated work is on it', async () => {
    await propose(await changed('one\n'));
    pulls[0]!.state = 'closed';
    commitAs(bare, 'main', { 'other.txt': () => 'other\n' });
    const proposal = await propose(await changed('two\n'));
    expect(proposal).toMatchObject({
      number: 2,
      branch: BRANCH,
      updated: false,
    });
    expect(show(BRANCH, 'other.txt')).toBe('other');
    expect(show(BRANCH, 'made.txt')).toBe('two');
  });

  it('leaves the branch of a closed request alone when people worked on it', async () => {
    await propose(await changed('one\n'));
    commitAs(bare, BRANCH, { 'mine.txt': () => 'mine\n' });
    pulls[0]!.state = 'closed';
    const proposal = await propose(await changed('two\n'));
    expect(proposal!.branch).toBe(`${BRANCH}-2`);
    expect(show(BRANCH, 'mine.txt')).toBe('mine');
  });

  it('keeps what people did on the branch of the open request', async () => {
    await propose(await changed('one\n'));
    commitAs(bare, BRANCH, { 'mine.txt': () => 'mine\n' });
    const proposal = await propose(await changed('two\n'));
    expect(proposal).toMatchObject({ number: 1, branch: BRANCH });
    expect(show(BRANCH, 'mine.txt')).toBe('mine');
    expect(show(BRANCH, 'made.txt')).toBe('two');
  });

  it('does not take an amended commit for its own', async () => {
    await propose(await changed('one\n'));
    const folder = directory.resolve('amending');
    git(directory.path, 'clone', '--quiet', '--branch', BRANCH, bare, folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine\n');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--amend', '--no-edit');
    git(folder, 'push', '--quiet', '--force', 'origin', BRANCH);
    const tip = git(bare, 'rev-parse', BRANCH);
    const proposal = await propose(await changed('two\n'));
    expect(proposal!.branch).toBe(`${BRANCH}-2`);
    expect(git(bare, 'rev-parse', BRANCH)).toBe(tip);
  });

  it('does not overwrite what somebody pushes at the same time', async () => {
    const checkout = await changed('one\n');
    const theirs = git(bare, 'rev-parse', 'main');
    const raced = await access();
    const push = proposeChanges(
      {
        branch: BRANCH,
        title: 'x',
        text: '',
        message: 'x',
        author: { name: 'x', email: 'x' },
        draft: false,
        reviewers: [],
      },
      {
        access: {
          ...raced,
          pushBranch: async (...args) => {
            git(bare, 'branch', BRANCH, 'main');
            return raced.pushBranch(...args);
          },
        },
        checkout,
        progress: () => {},
      },
    );
    const error = await push.catch(caught => caught);
    expect(retryAdvice(error).retryable).toBe(true);
    expect(git(bare, 'rev-parse', BRANCH)).toBe(theirs);
  });

  it('proposes against what was fetched when the base moved on', async () => {
    const checkout = await changed('one\n');
    commitAs(bare, 'main', { 'other.txt': () => 'other\n' });
    const proposal = await propose(checkout);
    expect(git(bare, 'rev-list', '--count', `main..${proposal!.branch}`)).toBe(
      '1',
    );
    expect(git(bare, 'merge-base', 'main', BRANCH)).toBe(checkout.commit);
  });

  it('proposes nothing to a repository that was rewritten', async () => {
    const checkout = await changed('one\n');
    const folder = directory.resolve('rewriting');
    git(directory.path, 'clone', '--quiet', bare, folder);
    git(folder, 'commit', '--quiet', '--amend', '--message', 'Other');
    git(folder, 'push', '--quiet', '--force', 'origin', 'main');
    await expect(propose(checkout)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('Fetch it again'),
    });
    expect(pulls).toEqual([]);
  });

  it('explains refused credentials without showing them', async () => {
    const checkout = await changed('one\n');
    const refused = await access('wrong-secret');
    const error = await refused
      .fetchBranch(join(checkout.folder, '.git'), 'main')
      .catch(caught => caught);
    expect(error.name).toBe('NotAllowedError');
    expect(error.message).not.toContain('wrong-secret');
  });
});
