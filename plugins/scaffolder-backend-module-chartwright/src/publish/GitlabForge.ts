import { InputError } from '@backstage/errors';
import {
  FORGE_BRANCH,
  type Forge,
  type ForgeRepository,
  type RepositoryRequest,
} from './Forge';
import { fieldOf, forgeRequest, textField } from './forgeRequest';

/** GitLab by its REST interface, version 4. */
export class GitlabForge implements Forge {
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

  pageUrl({ owner, name }: Pick<RepositoryRequest, 'owner' | 'name'>): string {
    return `${this.baseUrl}/${owner}/${name}`;
  }

  async ensureRepository(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<ForgeRepository> {
    const found = await this.find(request, signal);
    if (found) return this.repository(found, false);
    const created = await this.create(request, signal);
    if (created) return this.repository(created, true);
    const raced = await this.find(request, signal);
    if (raced) return this.repository(raced, false);
    throw new InputError(
      `GitLab refuses a project '${request.owner}/${request.name}', and there is none of that name that these credentials can see`,
    );
  }

  private async find(
    { owner, name }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<unknown> {
    const { status, body } = await forgeRequest(
      `${this.apiUrl}/projects/${encodeURIComponent(`${owner}/${name}`)}`,
      { headers: this.headers, expected: [200, 404], signal },
    );
    return status === 200 ? body : undefined;
  }

  /** @returns undefined when the name is taken. */
  private async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<unknown> {
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
    return status === 201 ? body : undefined;
  }

  private repository(body: unknown, created: boolean): ForgeRepository {
    const page = textField(body, 'web_url');
    return {
      created,
      remote: {
        url: textField(body, 'http_url_to_repo'),
        auth: { username: 'oauth2', password: this.token },
        branch: FORGE_BRANCH,
      },
      contentsUrl: `${page}/-/tree/${FORGE_BRANCH}/`,
      fileUrl: path => `${page}/-/blob/${FORGE_BRANCH}/${path}`,
    };
  }
}
