import { InputError, NotFoundError } from '@backstage/errors';
import type {
  ChangeRequest,
  ChangeRequestDraft,
  ListedChangeRequest,
  Reviewer,
} from './ChangeRequest';
import { ensureRepository } from './ensureRepository';
import {
  FORGE_BRANCH,
  type Forge,
  type ForgeRepository,
  type RepositoryName,
  type RepositoryRequest,
} from './Forge';
import {
  fieldOf,
  forgeRequest,
  listOf,
  numberField,
  objectOf,
  textField,
} from './forgeRequest';

/** How Gitea knows a pull request that is not ready to be merged. */
const DRAFT = 'WIP: ';

/** Most that Gitea gives at once, unless its administrator raised it. */
const PAGE_SIZE = 50;

/** Gitea and Forgejo by their REST interface, version 1. */
export class GiteaForge implements Forge {
  readonly requestNoun = 'pull request';
  private readonly headers: Record<string, string>;

  /** @param baseUrl - `https://gitea.com`, without a slash at its end. */
  constructor(
    private readonly baseUrl: string,
    private readonly auth: { username: string; password: string },
  ) {
    const basic = Buffer.from(`${auth.username}:${auth.password}`);
    this.headers = { authorization: `Basic ${basic.toString('base64')}` };
  }

  pageUrl({ owner, name }: RepositoryName): string {
    return `${this.baseUrl}/${owner}/${name}`;
  }

  async ensureRepository(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<ForgeRepository> {
    if (request.visibility === 'internal') {
      throw new InputError(
        'Gitea has no internal repositories: choose private or public',
      );
    }
    return ensureRepository<object>(
      {
        title: 'Gitea',
        noun: 'repository',
        find: asked => this.find(asked, signal),
        create: asked => this.create(asked, signal),
        repository: (_body, asked, created) => this.repository(asked, created),
      },
      request,
      signal,
    );
  }

  async findRepository(
    repository: RepositoryName,
    signal?: AbortSignal,
  ): Promise<ForgeRepository> {
    const found = await this.find(repository, signal);
    if (!found) {
      throw new NotFoundError(
        `There is no Gitea repository '${repository.owner}/${repository.name}' that these credentials can see`,
      );
    }
    return this.repository(
      repository,
      false,
      textField(found, 'default_branch'),
    );
  }

  /** Gitea cannot be asked for the requests of one branch, so the open ones are looked through. */
  async findOpenRequest(
    repository: RepositoryName,
    { branch, target }: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    for (let page = 1; ; page += 1) {
      const { body } = await forgeRequest(
        `${this.pulls(repository)}?state=open&page=${page}&limit=${PAGE_SIZE}`,
        { headers: this.headers, expected: [200], signal },
      );
      const requests: unknown[] = Array.isArray(body) ? body : [];
      const found = requests.find(
        request =>
          fieldOf(fieldOf(request, 'head'), 'ref') === branch &&
          fieldOf(fieldOf(request, 'base'), 'ref') === target,
      );
      if (found) return changeRequest(found);
      if (requests.length === 0) return undefined;
    }
  }

  async listOpenRequests(
    repository: RepositoryName,
    signal?: AbortSignal,
  ): Promise<ListedChangeRequest[]> {
    const { body } = await forgeRequest(
      `${this.pulls(repository)}?state=open&page=1&limit=${PAGE_SIZE}`,
      { headers: this.headers, expected: [200], signal },
    );
    return listOf(body).map(request => {
      const { text: _text, ...listed } = changeRequest(request);
      return {
        ...listed,
        branch: textField(fieldOf(request, 'head'), 'ref'),
        updated: textField(request, 'updated_at'),
        conflicts: fieldOf(request, 'mergeable') === false,
      };
    });
  }

  async openRequest(
    repository: RepositoryName,
    { branch, target, title, text, draft }: ChangeRequestDraft,
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    const { status, body } = await forgeRequest(this.pulls(repository), {
      method: 'POST',
      headers: this.headers,
      body: {
        head: branch,
        base: target,
        title: draft ? `${DRAFT}${title}` : title,
        body: text,
      },
      expected: [201, 409],
      signal,
    });
    return status === 201 ? changeRequest(body) : undefined;
  }

  async updateText(
    repository: RepositoryName,
    number: number,
    text: string,
    signal?: AbortSignal,
  ): Promise<void> {
    await forgeRequest(`${this.pulls(repository)}/${number}`, {
      method: 'PATCH',
      headers: this.headers,
      body: { body: text },
      // Gitea says 201 here.
      expected: [200, 201],
      signal,
    });
  }

  async askForReview(
    repository: RepositoryName,
    number: number,
    { kind, name }: Reviewer,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const { status } = await forgeRequest(
      `${this.pulls(repository)}/${number}/requested_reviewers`,
      {
        method: 'POST',
        headers: this.headers,
        body:
          kind === 'team' ? { team_reviewers: [name] } : { reviewers: [name] },
        expected: [201, 404, 422],
        signal,
      },
    );
    return status === 201;
  }

  private pulls({ owner, name }: RepositoryName): string {
    return this.api(
      `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/pulls`,
    );
  }

  private async find(
    { owner, name }: RepositoryName,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const { status, body } = await forgeRequest(
      this.api(
        `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`,
      ),
      { headers: this.headers, expected: [200, 404], signal },
    );
    return status === 200 ? objectOf(body) : undefined;
  }

  /** @returns undefined when the name is taken. */
  private async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const organisation = await forgeRequest(
      this.api(`orgs/${encodeURIComponent(owner)}`),
      { headers: this.headers, expected: [200, 404], signal },
    );
    if (organisation.status === 404) {
      // `user/repos` always makes the repository for the one who asks.
      const user = await forgeRequest(this.api('user'), {
        headers: this.headers,
        expected: [200],
        signal,
      });
      const login = textField(user.body, 'login');
      if (
        login.toLocaleLowerCase('en-US') !== owner.toLocaleLowerCase('en-US')
      ) {
        throw new InputError(
          `There is no Gitea organisation '${owner}', and the credentials are those of '${login}'`,
        );
      }
    }
    const { status, body } = await forgeRequest(
      organisation.status === 200
        ? this.api(`orgs/${encodeURIComponent(owner)}/repos`)
        : this.api('user/repos'),
      {
        method: 'POST',
        headers: this.headers,
        body: {
          name,
          description,
          private: visibility !== 'public',
          auto_init: false,
          default_branch: FORGE_BRANCH,
        },
        expected: [201, 409],
        signal,
      },
    );
    return status === 201 ? objectOf(body) : undefined;
  }

  /** Addresses as the integration has them: those in the answers follow Gitea's own ROOT_URL, which may be another. */
  private repository(
    request: RepositoryName,
    created: boolean,
    branch: string = FORGE_BRANCH,
  ): ForgeRepository {
    const page = this.pageUrl(request);
    return {
      created,
      remote: { url: `${page}.git`, auth: this.auth, branch },
      contentsUrl: `${page}/src/branch/${branch}/`,
      fileUrl: path => `${page}/src/branch/${branch}/${path}`,
    };
  }

  private api(path: string): string {
    return `${this.baseUrl}/api/v1/${path}`;
  }
}

function changeRequest(body: unknown): ChangeRequest {
  return {
    number: numberField(body, 'number'),
    url: textField(body, 'html_url'),
    title: textField(body, 'title'),
    text: String(fieldOf(body, 'body') ?? ''),
  };
}
