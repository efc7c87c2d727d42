import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { retryAdvice } from '../RetryLaterError';
import type { Forge } from './Forge';
import { GiteaForge } from './GiteaForge';
import { GithubForge } from './GithubForge';
import { GitlabForge } from './GitlabForge';

const github = 'https://api.github.com/repos/acme/orders';
const gitlab = 'https://gitlab.com/api/v4/projects/acme%2Forders';
const gitea = 'https://gitea.example.com/api/v1/repos/acme/orders';

/** How each forge speaks of the same request. */
interface Dialect {
  name: string;
  forge: Forge;
  repository: string;
  requests: string;
  /** What an open request is looked for by. */
  query: object;
  /** Statuses of an opened request, and of one that is there already. */
  opened: object;
  refused: number;
  open: { branch: string; target: string; title: string; draftTitle: string };
  update: { method: 'patch' | 'put'; status: number; body: object };
  review: {
    url: string;
    team: object;
    unknown: number;
  };
}

const dialects: Dialect[] = [
  {
    name: 'GitHub',
    forge: new GithubForge(
      'https://github.com',
      'https://api.github.com',
      'secret',
    ),
    repository: github,
    requests: `${github}/pulls`,
    query: { state: 'open', head: 'acme:b', base: 'main' },
    opened: {
      number: 7,
      html_url: 'https://forge/7',
      title: 'Regenerate orders',
      body: null,
      head: { ref: 'b' },
      base: { ref: 'main' },
    },
    refused: 422,
    open: {
      branch: 'head',
      target: 'base',
      title: 'Regenerate orders',
      draftTitle: 'Regenerate orders',
    },
    update: { method: 'patch', status: 200, body: { body: 'New.' } },
    review: {
      url: `${github}/pulls/7/requested_reviewers`,
      team: { team_reviewers: ['shop'] },
      unknown: 422,
    },
  },
  {
    name: 'GitLab',
    forge: new GitlabForge(
      'https://gitlab.com',
      'https://gitlab.com/api/v4',
      'secret',
    ),
    repository: gitlab,
    requests: `${gitlab}/merge_requests`,
    query: { state: 'opened', source_branch: 'b', target_branch: 'main' },
    opened: {
      iid: 7,
      web_url: 'https://forge/7',
      title: 'Regenerate orders',
      description: null,
    },
    refused: 409,
    open: {
      branch: 'source_branch',
      target: 'target_branch',
      title: 'Regenerate orders',
      draftTitle: 'Draft: Regenerate orders',
    },
    update: { method: 'put', status: 200, body: { description: 'New.' } },
    review: {
      url: `${gitlab}/merge_requests/7/notes`,
      team: { body: '@shop please review.' },
      unknown: 404,
    },
  },
  {
    name: 'Gitea',
    forge: new GiteaForge('https://gitea.example.com', {
      username: 'robot',
      password: 'secret',
    }),
    repository: gitea,
    requests: `${gitea}/pulls`,
    query: { state: 'open', page: '1', limit: '50' },
    opened: {
      number: 7,
      html_url: 'https://forge/7',
      title: 'Regenerate orders',
      body: '',
      head: { ref: 'b' },
      base: { ref: 'main' },
    },
    refused: 409,
    open: {
      branch: 'head',
      target: 'base',
      title: 'Regenerate orders',
      draftTitle: 'WIP: Regenerate orders',
    },
    update: { method: 'patch', status: 201, body: { body: 'New.' } },
    review: {
      url: `${gitea}/pulls/7/requested_reviewers`,
      team: { team_reviewers: ['shop'] },
      unknown: 404,
    },
  },
];

const repository = { owner: 'acme', name: 'orders' };
const draft = {
  branch: 'b',
  target: 'main',
  title: 'Regenerate orders',
  text: 'The plan.',
  draft: false,
};
const request = {
  number: 7,
  url: 'https://forge/7',
  title: 'Regenerate orders',
  text: '',
};

describe.each(dialects)('requests on $name', dialect => {
  const { forge } = dialect;
  const server = setupServer();
  registerMswTestHooks(server);

  it('finds a repository with its default branch', async () => {
    server.use(
      http.get(dialect.repository, () =>
        HttpResponse.json({
          default_branch: 'trunk',
          html_url: 'https://forge/acme/orders',
          clone_url: 'https://forge/acme/orders.git',
          web_url: 'https://forge/acme/orders',
          http_url_to_repo: 'https://forge/acme/orders.git',
        }),
      ),
    );
    expect((await forge.findRepository(repository)).remote.branch).toBe(
      'trunk',
    );
  });

  it('says when there is no such repository', async () => {
    server.use(
      http.get(
        dialect.repository,
        () => new HttpResponse(null, { status: 404 }),
      ),
    );
    await expect(forge.findRepository(repository)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining('acme/orders'),
    });
  });

  it('finds the open request of a branch', async () => {
    const asked: URLSearchParams[] = [];
    server.use(
      http.get(dialect.requests, ({ request: { url } }) => {
        const query = new URL(url).searchParams;
        asked.push(query);
        const first = (query.get('page') ?? '1') === '1';
        const other = { ...dialect.opened, head: { ref: 'other' } };
        if (dialect.name !== 'Gitea') {
          return HttpResponse.json([dialect.opened]);
        }
        return HttpResponse.json(first ? [other] : [dialect.opened]);
      }),
    );
    expect(
      await forge.findOpenRequest(repository, { branch: 'b', target: 'main' }),
    ).toEqual(request);
    expect(Object.fromEntries(asked[0]!)).toEqual(dialect.query);
  });

  it('lists the open requests', async () => {
    const listed = {
      ...dialect.opened,
      source_branch: 'b',
      updated_at: '2026-11-21T10:00:00Z',
    };
    server.use(
      http.get(dialect.requests, ({ request: { url } }) => {
        const { state } = dialect.query as { state: string };
        return new URL(url).searchParams.get('state') === state
          ? HttpResponse.json([
              listed,
              { ...listed, mergeable: false, has_conflicts: true },
            ])
          : new HttpResponse(null, { status: 404 });
      }),
    );
    const [one, two] = await forge.listOpenRequests(repository);
    expect(one).toMatchObject({
      number: 7,
      url: 'https://forge/7',
      title: 'Regenerate orders',
      branch: 'b',
      updated: '2026-11-21T10:00:00Z',
    });
    expect(one!.conflicts ?? false).toBe(false);
    // GitHub does not say so in lists.
    expect(two!.conflicts).toBe(dialect.name === 'GitHub' ? undefined : true);
  });

  it('finds none', async () => {
    server.use(http.get(dialect.requests, () => HttpResponse.json([])));
    expect(
      await forge.findOpenRequest(repository, { branch: 'b', target: 'main' }),
    ).toBeUndefined();
  });

  it.each([true, false])('opens one, as a draft: %s', async asDraft => {
    const bodies: Record<string, unknown>[] = [];
    server.use(
      http.post(dialect.requests, async ({ request: sent }) => {
        bodies.push((await sent.json()) as Record<string, unknown>);
        return HttpResponse.json(dialect.opened, { status: 201 });
      }),
    );
    expect(
      await forge.openRequest(repository, { ...draft, draft: asDraft }),
    ).toEqual(request);
    expect(bodies[0]).toMatchObject({
      [dialect.open.branch]: 'b',
      [dialect.open.target]: 'main',
      title: asDraft ? dialect.open.draftTitle : dialect.open.title,
    });
    expect(Object.values(bodies[0]!)).toContain('The plan.');
  });

  it('says when the forge has one already', async () => {
    server.use(
      http.post(dialect.requests, () =>
        HttpResponse.json({ message: 'exists' }, { status: dialect.refused }),
      ),
    );
    expect(await forge.openRequest(repository, draft)).toBeUndefined();
  });

  it('replaces the text and leaves the title alone', async () => {
    const bodies: unknown[] = [];
    server.use(
      http[dialect.update.method](
        `${dialect.requests}/7`,
        async ({ request: sent }) => {
          bodies.push(await sent.json());
          return HttpResponse.json(dialect.opened, {
            status: dialect.update.status,
          });
        },
      ),
    );
    await forge.updateText(repository, 7, 'New.');
    expect(bodies).toEqual([dialect.update.body]);
  });

  it('asks a team for review', async () => {
    const bodies: unknown[] = [];
    let status = 201;
    server.use(
      http.post(dialect.review.url, async ({ request: sent }) => {
        bodies.push(await sent.json());
        return HttpResponse.json({}, { status });
      }),
    );
    const team = { kind: 'team', name: 'shop' } as const;
    expect(await forge.askForReview(repository, 7, team)).toBe(true);
    expect(bodies).toEqual([dialect.review.team]);
    status = dialect.review.unknown;
    expect(await forge.askForReview(repository, 7, team)).toBe(false);
  });

  it.each<[number, Record<string, string>, number | undefined]>([
    [429, { 'retry-after': '30' }, 30],
    [429, {}, undefined],
    [403, { 'retry-after': '60' }, 60],
    [
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1800000120',
        date: new Date(1_800_000_000_000).toUTCString(),
      },
      120,
    ],
    [
      429,
      {
        'ratelimit-reset': '1800000010',
        date: new Date(1_800_000_000_000).toUTCString(),
      },
      10,
    ],
    [
      503,
      {
        'retry-after': new Date(1_800_000_090_000).toUTCString(),
        date: new Date(1_800_000_000_000).toUTCString(),
      },
      90,
    ],
  ])(
    'says when to try again after status %d with %j',
    async (status, headers, seconds) => {
      server.use(
        http.get(dialect.repository, () =>
          HttpResponse.json({ message: 'slow down' }, { status, headers }),
        ),
      );
      const error = await forge
        .findRepository(repository)
        .catch(caught => caught);
      expect(retryAdvice(error)).toEqual({
        retryable: true,
        ...(seconds !== undefined && { retryAfterSeconds: seconds }),
      });
      expect(error.name).toBe('ServiceUnavailableError');
    },
  );

  it('does not advise to try again what is not allowed', async () => {
    server.use(
      http.get(
        dialect.repository,
        () => new HttpResponse(null, { status: 403 }),
      ),
    );
    const error = await forge
      .findRepository(repository)
      .catch(caught => caught);
    expect(error.name).toBe('NotAllowedError');
    expect(retryAdvice(error)).toEqual({ retryable: false });
  });
});

describe('a person on GitLab', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('is made a reviewer by their number', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.get('https://gitlab.com/api/v4/users', ({ request: { url } }) =>
        HttpResponse.json(
          new URL(url).searchParams.get('username') === 'maria'
            ? [{ id: 42 }]
            : [],
        ),
      ),
      http.put(`${gitlab}/merge_requests/7`, async ({ request: sent }) => {
        bodies.push(await sent.json());
        return HttpResponse.json({});
      }),
    );
    const { forge } = dialects[1]!;
    const ask = (name: string) =>
      forge.askForReview(repository, 7, { kind: 'user', name });
    expect(await ask('maria')).toBe(true);
    expect(bodies).toEqual([{ reviewer_ids: [42] }]);
    expect(await ask('nobody')).toBe(false);
  });
});
