import { InputError, NotFoundError } from '@backstage/errors';
import type {
  ChangeRequest,
  ChangeRequestDraft,
  ListedChangeRequest,
  Reviewer,
} from './ChangeRequest';
import type {
  Forge,
  ForgeRepository,
  RepositoryName,
  RepositoryRequest,
} from './Forge';
import {
  fieldOf,
  forgeRequest,
  listOf,
  numberField,
  objectOf,
  textField,
  type ForgeRequestOptions,
  type ForgeResponse,
} from './forgeRequest';

/** How a forge says what all of them say. */
export interface ForgeDialect {
  /** How messages call it: `GitLab`. */
  title: string;
  /** How it calls a repository: `project`. */
  repositoryNoun: string;
  /** How it calls a request for a change: `merge request`. */
  requestNoun: string;
  /** Query for the newest open requests, as many as it gives at once. */
  openRequests: string;
  /** Fields of a request in its answers. */
  request: { number: string; url: string; text: string };
  /** Status when there is a request already, or nothing to merge. */
  requestRefused: number;
  /** How the text of a request is replaced. */
  update: { method: 'PATCH' | 'PUT'; expected: number[] };
}

/**
 * A forge that is reached by a REST interface: the steps that are the same for all.
 *
 * Forges differ in words, which are the dialect, and in steps, which are methods of their own.
 */
export abstract class RestForge implements Forge {
  readonly requestNoun: string;

  /** @param baseUrl - Of pages: `https://github.com`, without a slash at its end. */
  constructor(
    protected readonly baseUrl: string,
    private readonly dialect: ForgeDialect,
    private readonly headers: Record<string, string>,
  ) {
    this.requestNoun = dialect.requestNoun;
  }

  /** Address of a repository in the REST interface. */
  protected abstract repositoryApi(repository: RepositoryName): string;

  /** Address of the requests of a repository. */
  protected abstract requestsApi(repository: RepositoryName): string;

  /** @returns undefined when the name is taken. */
  protected abstract create(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<object | undefined>;

  /**
   * @param found - What the forge says about the repository.
   * @param branch - The default one.
   */
  protected abstract repository(
    found: object,
    name: RepositoryName,
    about: { created: boolean; branch?: string },
  ): ForgeRepository;

  /** What a list says of a request beside what every answer says. */
  protected abstract listed(
    request: unknown,
  ): Pick<ListedChangeRequest, 'branch' | 'conflicts'>;

  /** A new request in the words of the forge. */
  protected abstract drafted(draft: ChangeRequestDraft): object;

  abstract findOpenRequest(
    repository: RepositoryName,
    branches: { branch: string; target: string },
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined>;

  abstract askForReview(
    repository: RepositoryName,
    number: number,
    reviewer: Reviewer,
    signal?: AbortSignal,
  ): Promise<boolean>;

  pageUrl({ owner, name }: RepositoryName): string {
    return `${this.baseUrl}/${owner}/${name}`;
  }

  /**
   * Makes a repository, or finds the one that is there; also the one that somebody made meanwhile.
   *
   * @throws InputError when the name is taken by something that the credentials cannot see.
   */
  async ensureRepository(
    request: RepositoryRequest,
    signal?: AbortSignal,
  ): Promise<ForgeRepository> {
    const found = await this.find(request, signal);
    if (found) return this.repository(found, request, { created: false });
    const made = await this.create(request, signal);
    if (made) return this.repository(made, request, { created: true });
    const raced = await this.find(request, signal);
    if (raced) return this.repository(raced, request, { created: false });
    const { title, repositoryNoun } = this.dialect;
    throw new InputError(
      `${title} refuses a ${repositoryNoun} '${request.owner}/${request.name}', and there is none of that name that these credentials can see`,
    );
  }

  async findRepository(
    repository: RepositoryName,
    signal?: AbortSignal,
  ): Promise<ForgeRepository> {
    const found = await this.find(repository, signal);
    if (!found) {
      const { title, repositoryNoun } = this.dialect;
      throw new NotFoundError(
        `There is no ${title} ${repositoryNoun} '${repository.owner}/${repository.name}' that these credentials can see`,
      );
    }
    return this.repository(found, repository, {
      created: false,
      branch: textField(found, 'default_branch'),
    });
  }

  async listOpenRequests(
    repository: RepositoryName,
    signal?: AbortSignal,
  ): Promise<ListedChangeRequest[]> {
    const { openRequests } = this.dialect;
    const { body } = await this.call(
      `${this.requestsApi(repository)}?${openRequests}`,
      { expected: [200], signal },
    );
    return listOf(body).map(request => {
      const { text: _text, ...rest } = this.changeRequest(request);
      return {
        ...rest,
        ...this.listed(request),
        updated: textField(request, 'updated_at'),
      };
    });
  }

  async openRequest(
    repository: RepositoryName,
    draft: ChangeRequestDraft,
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    const { status, body } = await this.call(this.requestsApi(repository), {
      method: 'POST',
      body: this.drafted(draft),
      expected: [201, this.dialect.requestRefused],
      signal,
    });
    return status === 201 ? this.changeRequest(body) : undefined;
  }

  async updateText(
    repository: RepositoryName,
    number: number,
    text: string,
    signal?: AbortSignal,
  ): Promise<void> {
    const { request, update } = this.dialect;
    await this.call(`${this.requestsApi(repository)}/${number}`, {
      method: update.method,
      body: { [request.text]: text },
      expected: update.expected,
      signal,
    });
  }

  /** The first of the open requests that a query is answered with. */
  protected async firstOpenRequest(
    repository: RepositoryName,
    query: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<ChangeRequest | undefined> {
    const { body } = await this.call(
      `${this.requestsApi(repository)}?${new URLSearchParams(query)}`,
      { expected: [200], signal },
    );
    const [found] = Array.isArray(body) ? body : [];
    return found && this.changeRequest(found);
  }

  /**
   * Asks for a review as GitHub has it.
   *
   * @param refused - Statuses when the forge does not know the reviewer, or does not let them see the repository.
   */
  protected async requestReviewer(
    repository: RepositoryName,
    number: number,
    { kind, name }: Reviewer,
    { refused, signal }: { refused: number[]; signal?: AbortSignal },
  ): Promise<boolean> {
    const { status } = await this.call(
      `${this.requestsApi(repository)}/${number}/requested_reviewers`,
      {
        method: 'POST',
        body:
          kind === 'team' ? { team_reviewers: [name] } : { reviewers: [name] },
        expected: [201, ...refused],
        signal,
      },
    );
    return status === 201;
  }

  protected changeRequest(body: unknown): ChangeRequest {
    const { number, url, text } = this.dialect.request;
    return {
      number: numberField(body, number),
      url: textField(body, url),
      title: textField(body, 'title'),
      // Null when it is empty.
      text: String(fieldOf(body, text) ?? ''),
    };
  }

  protected async call(
    url: string,
    options: Omit<ForgeRequestOptions, 'headers'>,
  ): Promise<ForgeResponse> {
    return forgeRequest(url, { ...options, headers: this.headers });
  }

  private async find(
    repository: RepositoryName,
    signal?: AbortSignal,
  ): Promise<object | undefined> {
    const { status, body } = await this.call(this.repositoryApi(repository), {
      expected: [200, 404],
      signal,
    });
    return status === 200 ? objectOf(body) : undefined;
  }
}
