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
import { fieldOf, objectOf, textField } from './forgeRequest';
import { RestForge, type ForgeDialect } from './RestForge';

const DIALECT: ForgeDialect = {
  title: 'GitHub',
  repositoryNoun: 'repository',
  requestNoun: 'pull request',
  openRequests: 'state=open&per_page=100',
  request: { number: 'number', url: 'html_url', text: 'body' },
  requestRefused: 422,
  update: { method: 'PATCH', expected: [200] },
};

/** GitHub and GitHub Enterprise by their REST interface, version 3. */
export class GithubForge extends RestForge {
  /**
   * @param baseUrl - `https://github.com`, without a slash at its end.
   * @param apiUrl - `https://api.github.com`, without a slash at its end.
   */
  constructor(
    baseUrl: string,
    private readonly apiUrl: string,
    private readonly token: string,
  ) {
    super(baseUrl, DIALECT, {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
    });
  }

  async findOpenRequest(
    repository: RepositoryName,
    { branch, target }: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    const head = `${repository.owner}:${branch}`;
    return this.firstOpenRequest(
      repository,
      { state: 'open', head, base: target },
      signal,
    );
  }

  async askForReview(
    repository: RepositoryName,
    number: number,
    reviewer: Reviewer,
    signal?: AbortSignal,
  ): Promise<boolean> {
    // 422 for somebody who cannot see the repository, 403 for an app that may not read teams.
    const refused = [403, 404, 422];
    return this.requestReviewer(repository, number, reviewer, {
      refused,
      signal,
    });
  }

  protected repositoryApi({ owner, name }: RepositoryName): string {
    return `${this.apiUrl}/repos/${encodeURIComponent(
      owner,
    )}/${encodeURIComponent(name)}`;
  }

  protected requestsApi(repository: RepositoryName): string {
    return `${this.repositoryApi(repository)}/pulls`;
  }

  protected drafted(asked: ChangeRequestDraft): object {
    const { branch, target, title, text, draft } = asked;
    return { title, head: branch, base: target, body: text, draft };
  }

  /** Lists do not tell whether a request has conflicts. */
  protected listed(request: unknown): Pick<ListedChangeRequest, 'branch'> {
    return { branch: textField(fieldOf(request, 'head'), 'ref') };
  }

  protected async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const account = await this.call(
      `${this.apiUrl}/users/${encodeURIComponent(owner)}`,
      { expected: [200, 404], signal },
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
    const { status, body } = await this.call(
      organisation
        ? `${this.apiUrl}/orgs/${encodeURIComponent(owner)}/repos`
        : `${this.apiUrl}/user/repos`,
      {
        method: 'POST',
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
    const { body } = await this.call(`${this.apiUrl}/user`, {
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

  protected repository(
    found: object,
    _name: RepositoryName,
    { created, branch = FORGE_BRANCH }: { created: boolean; branch?: string },
  ): ForgeRepository {
    const page = textField(found, 'html_url');
    return {
      created,
      remote: {
        url: textField(found, 'clone_url'),
        auth: { username: 'x-access-token', password: this.token },
        branch,
      },
      contentsUrl: `${page}/tree/${branch}/`,
      fileUrl: path => `${page}/blob/${branch}/${path}`,
    };
  }
}
