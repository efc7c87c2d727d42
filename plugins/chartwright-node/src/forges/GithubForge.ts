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

/** Requests in a list; the most that it gives at once. */
const PAGE_SIZE = 100;

/** GitHub and GitHub Enterprise by their REST interface, version 3. */
export class GithubForge implements Forge {
  readonly requestNoun = 'pull request';
  private readonly headers: Record<string, string>;

  /**
   * @param baseUrl - `https://github.com`, without a slash at its end.
   * @param apiUrl - `https://api.github.com`, without a slash at its end.
   */
  constructor(
    private readonly baseUrl: string,
    private readonly apiUrl: string,
    private readonly token: string,
  ) {
    this.headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
    };
  }

  pageUrl({ owner, name }: RepositoryName): string {
    return `${this.baseUrl}/${owner}/${name}`;
  }

  async ensureRepository(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<ForgeRepository> {
    return ensureRepository<object>(
      {
        title: 'GitHub',
        noun: 'repository',
        find: asked => this.find(asked, signal),
        create: asked => this.create(asked, signal),
        repository: (body, _asked, created) => this.repository(body, created),
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
        `There is no GitHub repository '${repository.owner}/${repository.name}' that these credentials can see`,
      );
    }
    return this.repository(found, false, textField(found, 'default_branch'));
  }

  async findOpenRequest(
    { owner, name }: RepositoryName,
    { branch, target }: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    const query = new URLSearchParams({
      state: 'open',
      head: `${owner}:${branch}`,
      base: target,
    });
    const { body } = await forgeRequest(
      `${this.pulls({ owner, name })}?${query}`,
      { headers: this.headers, expected: [200], signal },
    );
    const [found] = Array.isArray(body) ? body : [];
    return found && changeRequest(found);
  }

  async listOpenRequests(
    repository: RepositoryName,
    signal?: AbortSignal,
  ): Promise<ListedChangeRequest[]> {
    const { body } = await forgeRequest(
      `${this.pulls(repository)}?state=open&per_page=${PAGE_SIZE}`,
      { headers: this.headers, expected: [200], signal },
    );
    return listOf(body).map(request => {
      const { text: _text, ...listed } = changeRequest(request);
      return {
        ...listed,
        branch: textField(fieldOf(request, 'head'), 'ref'),
        updated: textField(request, 'updated_at'),
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
      body: { title, head: branch, base: target, body: text, draft },
      expected: [201, 422],
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
      expected: [200],
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
        // 422 for somebody who cannot see the repository, 403 for an app that may not read teams.
        expected: [201, 403, 404, 422],
        signal,
      },
    );
    return status === 201;
  }

  private pulls({ owner, name }: RepositoryName): string {
    return `${this.apiUrl}/repos/${encodeURIComponent(
      owner,
    )}/${encodeURIComponent(name)}/pulls`;
  }

  private async find(
    { owner, name }: RepositoryName,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const { status, body } = await forgeRequest(
      `${this.apiUrl}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(
        name,
      )}`,
      { headers: this.headers, expected: [200, 404], signal },
    );
    return status === 200 ? objectOf(body) : undefined;
  }

  /** @returns undefined when the name is taken. */
  private async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const account = await forgeRequest(
      `${this.apiUrl}/users/${encodeURIComponent(owner)}`,
      { headers: this.headers, expected: [200, 404], signal },
    );
    if (account.status === 404) {
      throw new InputError(
        `There is no GitHub organisation or user '${owner}'`,
      );
    }
    const organisation = fieldOf(account.body, 'type') === 'Organization';
    if (!organisation) {
      await this.checkPersonal(owner, visibility, signal);
    }
    const { status, body } = await forgeRequest(
      organisation
        ? `${this.apiUrl}/orgs/${encodeURIComponent(owner)}/repos`
        : `${this.apiUrl}/user/repos`,
      {
        method: 'POST',
        headers: this.headers,
        body: {
          name,
          description,
          ...(organisation
            ? { visibility }
            : { private: visibility !== 'public' }),
        },
        expected: [201, 422],
        signal,
      },
    );
    return status === 201 ? objectOf(body) : undefined;
  }

  /** `user/repos` always makes the repository for the one who asks. */
  private async checkPersonal(
    owner: string,
    visibility: RepositoryRequest['visibility'],
    signal?: AbortSignal,
  ): Promise<void> {
    if (visibility === 'internal') {
      throw new InputError(
        `A repository of the GitHub user '${owner}' cannot be internal: choose private or public`,
      );
    }
    const { body } = await forgeRequest(`${this.apiUrl}/user`, {
      headers: this.headers,
      expected: [200],
      signal,
    });
    const login = textField(body, 'login');
    if (login.toLocaleLowerCase('en-US') !== owner.toLocaleLowerCase('en-US')) {
      throw new InputError(
        `'${owner}' is a GitHub user, and the credentials are those of '${login}': choose an organisation, or your own account`,
      );
    }
  }

  private repository(
    body: object,
    created: boolean,
    branch: string = FORGE_BRANCH,
  ): ForgeRepository {
    const page = textField(body, 'html_url');
    return {
      created,
      remote: {
        url: textField(body, 'clone_url'),
        auth: { username: 'x-access-token', password: this.token },
        branch,
      },
      contentsUrl: `${page}/tree/${branch}/`,
      fileUrl: path => `${page}/blob/${branch}/${path}`,
    };
  }
}

function changeRequest(body: unknown): ChangeRequest {
  return {
    number: numberField(body, 'number'),
    url: textField(body, 'html_url'),
    title: textField(body, 'title'),
    // Null when it is empty.
    text: String(fieldOf(body, 'body') ?? ''),
  };
}
