import { InputError } from '@backstage/errors';
import type {
  ChangeRequest,
  ChangeRequestDraft,
  ListedChangeRequest,
  Reviewer,
} from './ChangeRequest';
import {
  FORGE_BRANCH,
  type ForgeRepository,
  type RepositoryName,
  type RepositoryRequest,
} from './Forge';
import { fieldOf, numberField, objectOf, textField } from './forgeRequest';
import { RestForge, type ForgeDialect } from './RestForge';

const DIALECT: ForgeDialect = {
  title: 'GitLab',
  repositoryNoun: 'project',
  requestNoun: 'merge request',
  openRequests: 'state=opened&per_page=100',
  request: { number: 'iid', url: 'web_url', text: 'description' },
  requestRefused: 409,
  update: { method: 'PUT', expected: [200] },
};

/** How GitLab knows a merge request that is not ready to be merged. */
const DRAFT = 'Draft: ';

/** GitLab by its REST interface, version 4. */
export class GitlabForge extends RestForge {
  /**
   * @param baseUrl - `https://gitlab.com`, without a slash at its end.
   * @param apiUrl - `https://gitlab.com/api/v4`, without a slash at its end.
   */
  constructor(
    baseUrl: string,
    private readonly apiUrl: string,
    private readonly token: string,
  ) {
    super(baseUrl, DIALECT, { authorization: `Bearer ${token}` });
  }

  async findOpenRequest(
    repository: RepositoryName,
    { branch, target }: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    return this.firstOpenRequest(
      repository,
      { state: 'opened', source_branch: branch, target_branch: target },
      signal,
    );
  }

  /** Only persons can be reviewers here: a group is asked by a note that mentions, and so notifies, all of it. */
  async askForReview(
    repository: RepositoryName,
    number: number,
    reviewer: Reviewer,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const request = `${this.requestsApi(repository)}/${number}`;
    if (reviewer.kind === 'team') {
      const { status } = await this.call(`${request}/notes`, {
        method: 'POST',
        body: { body: `@${reviewer.name} please review.` },
        expected: [201, 404],
        signal,
      });
      return status === 201;
    }
    const query = new URLSearchParams({ username: reviewer.name });
    const { body } = await this.call(`${this.apiUrl}/users?${query}`, {
      expected: [200],
      signal,
    });
    const [user] = Array.isArray(body) ? body : [];
    if (!user) return false;
    const { status } = await this.call(request, {
      method: 'PUT',
      body: { reviewer_ids: [numberField(user, 'id')] },
      expected: [200, 404],
      signal,
    });
    return status === 200;
  }

  protected repositoryApi({ owner, name }: RepositoryName): string {
    return `${this.apiUrl}/projects/${encodeURIComponent(`${owner}/${name}`)}`;
  }

  protected requestsApi(repository: RepositoryName): string {
    return `${this.repositoryApi(repository)}/merge_requests`;
  }

  protected drafted(asked: ChangeRequestDraft): object {
    const { branch, target, title, text, draft } = asked;
    return {
      source_branch: branch,
      target_branch: target,
      title: draft ? `${DRAFT}${title}` : title,
      description: text,
      remove_source_branch: true,
    };
  }

  protected listed(
    request: unknown,
  ): Pick<ListedChangeRequest, 'branch' | 'conflicts'> {
    return {
      branch: textField(request, 'source_branch'),
      conflicts: fieldOf(request, 'has_conflicts') === true,
    };
  }

  protected async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const namespace = await this.call(
      `${this.apiUrl}/namespaces/${encodeURIComponent(owner)}`,
      { expected: [200, 404], signal },
    );
    if (namespace.status === 404) {
      throw new InputError(
        `There is no GitLab group or user '${owner}' that these credentials can see`,
      );
    }
    const { status, body } = await this.call(`${this.apiUrl}/projects`, {
      method: 'POST',
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

  protected repository(
    found: object,
    _name: RepositoryName,
    { created, branch = FORGE_BRANCH }: { created: boolean; branch?: string },
  ): ForgeRepository {
    const page = textField(found, 'web_url');
    return {
      created,
      remote: {
        url: textField(found, 'http_url_to_repo'),
        auth: { username: 'oauth2', password: this.token },
        branch,
      },
      contentsUrl: `${page}/-/tree/${branch}/`,
      fileUrl: path => `${page}/-/blob/${branch}/${path}`,
    };
  }
}
