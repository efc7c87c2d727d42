import { InputError } from '@backstage/errors';
import {
  FORGE_BRANCH,
  type Forge,
  type ForgeRepository,
  type RepositoryRequest,
} from './Forge';
import { forgeRequest, textField } from './forgeRequest';

/** Gitea and Forgejo by their REST interface, version 1. */
export class GiteaForge implements Forge {
  private readonly headers: Record<string, string>;

  /** @param baseUrl - `https://gitea.com`, without a slash at its end. */
  constructor(
    private readonly baseUrl: string,
    private readonly auth: { username: string; password: string },
  ) {
    const basic = Buffer.from(`${auth.username}:${auth.password}`);
    this.headers = { authorization: `Basic ${basic.toString('base64')}` };
  }

  pageUrl({ owner, name }: Pick<RepositoryRequest, 'owner' | 'name'>): string {
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
    if (await this.exists(request, signal)) {
      return this.repository(request, false);
    }
    if (await this.create(request, signal)) {
      return this.repository(request, true);
    }
    if (await this.exists(request, signal)) {
      return this.repository(request, false);
    }
    throw new InputError(
      `Gitea refuses a repository '${request.owner}/${request.name}', and there is none of that name that these credentials can see`,
    );
  }

  private async exists(
    { owner, name }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const { status } = await forgeRequest(
      this.api(
        `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`,
      ),
      { headers: this.headers, expected: [200, 404], signal },
    );
    return status === 200;
  }

  /** @returns false when the name is taken. */
  private async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<boolean> {
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
    const { status } = await forgeRequest(
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
    return status === 201;
  }

  /** Addresses as the integration has them: those in the answers follow Gitea's own ROOT_URL, which may be another. */
  private repository(
    request: RepositoryRequest,
    created: boolean,
  ): ForgeRepository {
    const page = this.pageUrl(request);
    return {
      created,
      remote: { url: `${page}.git`, auth: this.auth, branch: FORGE_BRANCH },
      contentsUrl: `${page}/src/branch/${FORGE_BRANCH}/`,
      fileUrl: path => `${page}/src/branch/${FORGE_BRANCH}/${path}`,
    };
  }

  private api(path: string): string {
    return `${this.baseUrl}/api/v1/${path}`;
  }
}
