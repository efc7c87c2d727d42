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

/** Most that Gitea gives at once, unless its administrator raised it. */
const PAGE_SIZE = 50;

const DIALECT: ForgeDialect = {
  title: 'Gitea',
  repositoryNoun: 'repository',
  requestNoun: 'pull request',
  openRequests: `state=open&page=1&limit=${PAGE_SIZE}`,
  request: { number: 'number', url: 'html_url', text: 'body' },
  requestRefused: 409,
  // Gitea says 201 for a change.
  update: { method: 'PATCH', expected: [200, 201] },
};

/** How Gitea knows a pull request that is not ready to be merged. */
const DRAFT = 'WIP: ';

/** Gitea and Forgejo by their REST interface, version 1. */
export class GiteaForge extends RestForge {
  /** @param baseUrl - `https://gitea.com`, without a slash at its end. */
  constructor(
    baseUrl: string,
    private readonly auth: { username: string; password: string },
  ) {
    const basic = Buffer.from(`${auth.username}:${auth.password}`);
    super(baseUrl, DIALECT, {
      authorization: `Basic ${basic.toString('base64')}`,
    });
  }

  override async ensureRepository(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<ForgeRepository> {
    if (request.visibility === 'internal') {
      throw new InputError(
        'Gitea has no internal repositories: choose private or public',
      );
    }
    return super.ensureRepository(request, signal);
  }

  /** Gitea cannot be asked for the requests of one branch, so the open ones are looked through. */
  async findOpenRequest(
    repository: RepositoryName,
    { branch, target }: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    for (let page = 1; ; page += 1) {
      const { body } = await this.call(
        `${this.requestsApi(
          repository,
        )}?state=open&page=${page}&limit=${PAGE_SIZE}`,
        { expected: [200], signal },
      );
      const requests: unknown[] = Array.isArray(body) ? body : [];
      const found = requests.find(
        request =>
          fieldOf(fieldOf(request, 'head'), 'ref') === branch &&
          fieldOf(fieldOf(request, 'base'), 'ref') === target,
      );
      if (found) return this.changeRequest(found);
      if (requests.length === 0) return undefined;
    }
  }

  async askForReview(
    repository: RepositoryName,
    number: number,
    reviewer: Reviewer,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const refused = [404, 422];
    return this.requestReviewer(repository, number, reviewer, {
      refused,
      signal,
    });
  }

  protected repositoryApi({ owner, name }: RepositoryName): string {
    return this.api(
      `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`,
    );
  }

  protected requestsApi(repository: RepositoryName): string {
    return `${this.repositoryApi(repository)}/pulls`;
  }

  protected drafted(asked: ChangeRequestDraft): object {
    const { branch, target, title, text, draft } = asked;
    return {
      head: branch,
      base: target,
      title: draft ? `${DRAFT}${title}` : title,
      body: text,
    };
  }

  protected listed(
    request: unknown,
  ): Pick<ListedChangeRequest, 'branch' | 'conflicts'> {
    return {
      branch: textField(fieldOf(request, 'head'), 'ref'),
      conflicts: fieldOf(request, 'mergeable') === false,
    };
  }

  protected async create(
    { owner, name, description, visibility }: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const organisation = await this.call(
      this.api(`orgs/${encodeURIComponent(owner)}`),
      { expected: [200, 404], signal },
    );
    if (organisation.status === 404) {
      // `user/repos` always makes the repository for the one who asks.
      const user = await this.call(this.api('user'), {
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
    const { status, body } = await this.call(
      organisation.status === 200
        ? this.api(`orgs/${encodeURIComponent(owner)}/repos`)
        : this.api('user/repos'),
      {
        method: 'POST',
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
  protected repository(
    _found: object,
    name: RepositoryName,
    { created, branch = FORGE_BRANCH }: { created: boolean; branch?: string },
  ): ForgeRepository {
    const page = this.pageUrl(name);
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
