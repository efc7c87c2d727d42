import { ConfigReader } from '@backstage/config';
import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import { createForge } from './createForge';
import type { ForgeType, RepositoryRequest } from './Forge';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com', token: 'github-secret' }],
      gitlab: [{ host: 'gitlab.com', token: 'gitlab-secret' }],
      gitea: [
        {
          host: 'gitea.example.com',
          baseUrl: 'https://gitea.example.com/git',
          username: 'robot',
          password: 'gitea-secret',
        },
      ],
    },
  }),
);

/** How each forge speaks: the same requests and answers, differently said. */
interface Dialect {
  type: ForgeType;
  host: string;
  authorization: string;
  find: string;
  owner: { url: string; found: object };
  create: { url: string; taken: number; body: object };
  found: object;
  remote: object;
  contentsUrl: string;
  fileUrl: string;
}

const github = 'https://api.github.com';
const gitlab = 'https://gitlab.com/api/v4';
const gitea = 'https://gitea.example.com/git/api/v1';

const dialects: Dialect[] = [
  {
    type: 'github',
    host: 'github.com',
    authorization: 'Bearer github-secret',
    find: `${github}/repos/acme/orders`,
    owner: { url: `${github}/users/acme`, found: { type: 'Organization' } },
    create: {
      url: `${github}/orgs/acme/repos`,
      taken: 422,
      body: {
        name: 'orders',
        description: 'Takes orders.',
        visibility: 'private',
      },
    },
    found: {
      html_url: 'https://github.com/acme/orders',
      clone_url: 'https://github.com/acme/orders.git',
    },
    remote: {
      url: 'https://github.com/acme/orders.git',
      auth: { username: 'x-access-token', password: 'github-secret' },
      branch: 'main',
    },
    contentsUrl: 'https://github.com/acme/orders/tree/main/',
    fileUrl: 'https://github.com/acme/orders/blob/main/catalog-info.yaml',
  },
  {
    type: 'gitlab',
    host: 'gitlab.com',
    authorization: 'Bearer gitlab-secret',
    find: `${gitlab}/projects/acme%2Forders`,
    owner: { url: `${gitlab}/namespaces/acme`, found: { id: 7 } },
    create: {
      url: `${gitlab}/projects`,
      taken: 400,
      body: {
        name: 'orders',
        path: 'orders',
        namespace_id: 7,
        description: 'Takes orders.',
        visibility: 'private',
        default_branch: 'main',
        initialize_with_readme: false,
      },
    },
    found: {
      web_url: 'https://gitlab.com/acme/orders',
      http_url_to_repo: 'https://gitlab.com/acme/orders.git',
    },
    remote: {
      url: 'https://gitlab.com/acme/orders.git',
      auth: { username: 'oauth2', password: 'gitlab-secret' },
      branch: 'main',
    },
    contentsUrl: 'https://gitlab.com/acme/orders/-/tree/main/',
    fileUrl: 'https://gitlab.com/acme/orders/-/blob/main/catalog-info.yaml',
  },
  {
    type: 'gitea',
    host: 'gitea.example.com',
    authorization: `Basic ${Buffer.from('robot:gitea-secret').toString(
      'base64',
    )}`,
    find: `${gitea}/repos/acme/orders`,
    owner: { url: `${gitea}/orgs/acme`, found: { id: 7 } },
    create: {
      url: `${gitea}/orgs/acme/repos`,
      taken: 409,
      body: {
        name: 'orders',
        description: 'Takes orders.',
        private: true,
        auto_init: false,
        default_branch: 'main',
      },
    },
    found: {},
    remote: {
      url: 'https://gitea.example.com/git/acme/orders.git',
      auth: { username: 'robot', password: 'gitea-secret' },
      branch: 'main',
    },
    contentsUrl: 'https://gitea.example.com/git/acme/orders/src/branch/main/',
    fileUrl:
      'https://gitea.example.com/git/acme/orders/src/branch/main/catalog-info.yaml',
  },
];

describe.each(dialects)('the forge $type', dialect => {
  const server = setupServer();
  registerMswTestHooks(server);

  const request: RepositoryRequest = {
    owner: 'acme',
    name: 'orders',
    description: 'Takes orders.',
    visibility: 'private',
  };
  const ensure = async (
    changed: Partial<RepositoryRequest & { token: string }> = {},
  ) => {
    const asked = { ...request, ...changed };
    const forge = await createForge({ ...dialect, ...asked }, integrations);
    return forge.ensureRepository(asked);
  };
  const notFound = () => new HttpResponse(null, { status: 404 });
  const answers = (...handlers: HttpHandler[]) => server.use(...handlers);
  const ownerFound = () =>
    http.get(dialect.owner.url, () => HttpResponse.json(dialect.owner.found));

  it('makes a repository that is not there', async () => {
    const posted: unknown[] = [];
    const authorizations = new Set<string | null>();
    answers(
      http.get(dialect.find, ({ request: asked }) => {
        authorizations.add(asked.headers.get('authorization'));
        return notFound();
      }),
      ownerFound(),
      http.post(dialect.create.url, async ({ request: asked }) => {
        authorizations.add(asked.headers.get('authorization'));
        posted.push(await asked.json());
        return HttpResponse.json(dialect.found, { status: 201 });
      }),
    );
    const repository = await ensure();
    expect(repository).toMatchObject({
      created: true,
      remote: dialect.remote,
      contentsUrl: dialect.contentsUrl,
    });
    expect(repository.fileUrl('catalog-info.yaml')).toBe(dialect.fileUrl);
    expect(posted).toEqual([dialect.create.body]);
    expect([...authorizations]).toEqual([dialect.authorization]);
  });

  it('finds one that is there', async () => {
    answers(http.get(dialect.find, () => HttpResponse.json(dialect.found)));
    expect(await ensure()).toMatchObject({
      created: false,
      remote: dialect.remote,
    });
  });

  it('finds one that somebody made meanwhile', async () => {
    let looks = 0;
    answers(
      http.get(dialect.find, () => {
        looks += 1;
        return looks === 1 ? notFound() : HttpResponse.json(dialect.found);
      }),
      ownerFound(),
      http.post(dialect.create.url, () =>
        HttpResponse.json(
          { message: 'name taken' },
          { status: dialect.create.taken },
        ),
      ),
    );
    expect(await ensure()).toMatchObject({ created: false });
  });

  it('says when the owner does not exist', async () => {
    answers(
      http.get(dialect.find, notFound),
      http.get(dialect.owner.url, notFound),
      http.get(`${gitea}/user`, () => HttpResponse.json({ login: 'robot' })),
    );
    await expect(ensure()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining("'acme'"),
    });
  });

  it.each([
    [401, 'NotAllowedError', 'Check that the credentials'],
    [403, 'NotAllowedError', 'are valid and suffice'],
    [429, 'ServiceUnavailableError', 'Try again later'],
    [502, 'ServiceUnavailableError', 'Try again later'],
  ])('explains status %d', async (status, name, message) => {
    answers(
      http.get(dialect.find, () =>
        HttpResponse.json({ message: 'Forge says no' }, { status }),
      ),
    );
    const error = await ensure().catch(caught => caught);
    expect(error).toMatchObject({ name });
    expect(error.message).toContain(`answered with ${status}: Forge says no`);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('secret');
  });

  it('says when nobody answers', async () => {
    answers(http.get(dialect.find, () => HttpResponse.error()));
    await expect(ensure()).rejects.toThrow('Nobody answers at https://');
  });

  it("uses the user's own token", async () => {
    answers(http.get(dialect.find, () => HttpResponse.json(dialect.found)));
    const { remote } = await ensure({ token: 'own' });
    expect(remote.auth.password).toBe('own');
  });

  it('says when there is no integration for the host', async () => {
    await expect(
      createForge(
        { ...dialect, ...request, host: 'other.example.com' },
        integrations,
      ),
    ).rejects.toThrow(
      `There is no ${dialect.type} integration for the host 'other.example.com'`,
    );
  });
});

describe('repositories of a person', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const request: RepositoryRequest = {
    owner: 'Maria',
    name: 'orders',
    description: '',
    visibility: 'public',
  };

  it.each([
    ['github' as const, 'github.com', github, `${github}/users/Maria`],
    ['gitea' as const, 'gitea.example.com', gitea, `${gitea}/orgs/Maria`],
  ])(
    'are made on %s only for the one who asks',
    async (type, host, api, owner) => {
      let login = 'maria';
      const posted: unknown[] = [];
      server.use(
        http.get(
          `${api}/repos/Maria/orders`,
          () => new HttpResponse(null, { status: 404 }),
        ),
        http.get(owner, () =>
          type === 'github'
            ? HttpResponse.json({ type: 'User' })
            : new HttpResponse(null, { status: 404 }),
        ),
        http.get(`${api}/user`, () => HttpResponse.json({ login })),
        http.post(`${api}/user/repos`, async ({ request: asked }) => {
          posted.push(await asked.json());
          return HttpResponse.json(
            { html_url: 'https://x/m/o', clone_url: 'https://x/m/o.git' },
            { status: 201 },
          );
        }),
      );
      const forge = await createForge({ type, host, ...request }, integrations);
      await forge.ensureRepository(request);
      expect(posted).toEqual([
        expect.objectContaining({ name: 'orders', private: false }),
      ]);
      login = 'somebody';
      await expect(forge.ensureRepository(request)).rejects.toThrow(
        "credentials are those of 'somebody'",
      );
      await expect(
        forge.ensureRepository({ ...request, visibility: 'internal' }),
      ).rejects.toThrow('choose private or public');
      expect(posted).toHaveLength(1);
    },
  );
});
