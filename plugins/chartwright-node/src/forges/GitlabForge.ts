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

/** How GitLab knows a merge request that is not ready to be merged. */
const DRAFT = 'Draft: ';

/** Requests in a list; the most that it gives at once. */
const PAGE_SIZE = 100;

/** GitLab by its REST interface, version 4. */
export class GitlabForge implements Forge {
  readonly requestNoun = 'merge request';
  private readonly headers: Record<string, string>;

  /**
   * @param baseUrl - `https://gitlab.com`, without a slash at its end.
   * @param apiUrl - `https://gitlab.com/api/v4`, without a slash at its end.
   */
  constructor(
    private readonly baseUrl: string,
    private readonly apiUrl: string,
    private readonly token: string,
  ) {
    this.headers = { authorization: `Bearer ${token}` };
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
        title: 'GitLab',
        noun: 'project',
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
        `There is no GitLab project '${repository.owner}/${repository.name}' that these credentials can see`,
      );
    }
    return this.repository(found, false, textField(found, 'default_branch'));
  }

  async findOpenRequest(
    repository: RepositoryName,
    { branch, target }: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    const query = new URLSearchParams({
      state: 'opened',
      source_branch: branch,
      target_branch: target,
    });
    const { body } = await forgeRequest(
      `${this.requests(repository)}?${query}`,
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
      `${this.requests(repository)}?state=opened&per_page=${PAGE_SIZE}`,
      { headers: this.headers, expected: [200], signal },
    );
    return listOf(body).map(request => {
      const { text: _text, ...listed } = changeRequest(request);
      return {
        ...listed,
        branch: textField(request, 'source_branch'),
        updated: textField(request, 'updated_at'),
        conflicts: fieldOf(request, 'has_conflicts') === true,
      };
    });
  }

  async openRequest(
    repository: RepositoryName,
    { branch, target, title, text, draft }: ChangeRequestDraft,
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    const { status, body } = await forgeRequest(this.requests(repository), {
      method: 'POST',
      headers: this.headers,
      body: {
        source_branch: branch,
        target_branch: target,
        title: draft ? `${DRAFT}${title}` : title,
        description: text,
        remove_source_branch: true,
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
    await forgeRequest(`${this.requests(repository)}/${number}`, {
      method: 'PUT',
      headers: this.headers,
      body: { description: text },
      expected: [200],
      signal,
    });
  }

  /** Only persons can be reviewers here: a group is asked by a note that mentions, and so notifies, all of it. */
  async askForReview(
    repository: RepositoryName,
    number: number,
    reviewer: Reviewer,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const request = `${this.requests(repository)}/${number}`;
    if (reviewer.kind === 'team') {
      const { status } = await forgeRequest(`${request}/notes`, {
        method: 'POST',
        headers: this.headers,
        body: { body: `@${reviewer.name} please review.` },
        expected: [201, 404],
        signal,
      });
      return status === 201;
    }
    const query = new URLSearchParams({ username: reviewer.name });
    const { body } = await forgeRequest(`${this.apiUrl}/users?${query}`, {
      headers: this.headers,
      expected: [200],
      signal,
    });
    const [user] = Array.isArray(body) ? body : [];
    if (!user) return false;
    const { status } = await forgeRequest(request, {
      method: 'PUT',
      headers: this.headers,
      body: { reviewer_ids: [numberField(user, 'id')] },
      expected: [200, 404],
      signal,
    });
    return status === 200;
  }

  private requests({ owner, name }: RepositoryName): string {
    return `${this.apiUrl}/projects/${encodeURIComponent(
      `${owner}/${name}`,
    )}/merge_requests`;
  }

  private async find(
    { owner, name }: RepositoryName,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const { status, body } = await forgeRequest(
      `${this.apiUrl}/projects/${encodeURIComponent(`${owner}/${name}`)}`,
      { headers: this.headers, expected: [200, 404], signal },
    );
    return status === 200 ? objectOf(body) : undefined;
  }

  /** @returns undefined when the name is taken. */
  private async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const namespace = await forgeRequest(
      `${this.apiUrl}/namespaces/${encodeURIComponent(owner)}`,
      { headers: this.headers, expected: [200, 404], signal },
    );
    if (namespace.status === 404) {
      throw new InputError(
        `There is no GitLab group or user '${owner}' that these credentials can see`,
      );
    }
    const { status, body } = await forgeRequest(`${this.apiUrl}/projects`, {
      method: 'POST',
      headers: this.headers,
      body: {
        name,
        path: name,
        namespace_id: fieldOf(namespace.body, 'id'),
        description,
        visibility,
        default_branch: FORGE_BRANCH,
        initialize_with_readme: false,
      },
      // GitLab says 400 for a path that is taken.
      expected: [201, 400],
      signal,
    });
    return status === 201 ? objectOf(body) : undefined;
  }

  private repository(
    body: object,
    created: boolean,
    branch: string = FORGE_BRANCH,
  ): ForgeRepository {
    const page = textField(body, 'web_url');
    return {
      created,
      remote: {
        url: textField(body, 'http_url_to_repo'),
        auth: { username: 'oauth2', password: this.token },
        branch,
      },
      contentsUrl: `${page}/-/tree/${branch}/`,
      fileUrl: path => `${page}/-/blob/${branch}/${path}`,
    };
  }
}

function changeRequest(body: unknown): ChangeRequest {
  return {
    number: numberField(body, 'iid'),
    url: textField(body, 'web_url'),
    title: textField(body, 'title'),
    // Null when it is empty.
    text: String(fieldOf(body, 'description') ?? ''),
  };
}
