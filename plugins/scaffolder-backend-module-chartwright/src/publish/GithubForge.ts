import { InputError } from '@backstage/errors';
import {
  FORGE_BRANCH,
  type Forge,
  type ForgeRepository,
  type RepositoryRequest,
} from './Forge';
import { fieldOf, forgeRequest, textField } from './forgeRequest';

/** GitHub and GitHub Enterprise by their REST interface, version 3. */
export class GithubForge implements Forge {
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
      `GitHub refuses a repository '${request.owner}/${request.name}', and there is none of that name that these credentials can see`,
    );
  }

  private async find(
    { owner, name }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<unknown> {
    const { status, body } = await forgeRequest(
      `${this.apiUrl}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(
        name,
      )}`,
      { headers: this.headers, expected: [200, 404], signal },
    );
    return status === 200 ? body : undefined;
  }

  /** @returns undefined when the name is taken. */
  private async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<unknown> {
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
    return status === 201 ? body : undefined;
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

  private repository(body: unknown, created: boolean): ForgeRepository {
    const page = textField(body, 'html_url');
    return {
      created,
      remote: {
        url: textField(body, 'clone_url'),
        auth: { username: 'x-access-token', password: this.token },
        branch: FORGE_BRANCH,
      },
      contentsUrl: `${page}/tree/${FORGE_BRANCH}/`,
      fileUrl: path => `${page}/blob/${FORGE_BRANCH}/${path}`,
    };
  }
}
