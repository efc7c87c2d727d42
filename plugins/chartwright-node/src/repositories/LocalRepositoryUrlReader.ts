import { Readable } from 'node:stream';
import {
  ReadUrlResponseFactory,
  type ReaderFactory,
  type ReadTreeResponseFactory,
} from '@backstage/backend-defaults/urlReader';
import type {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchOptions,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { Minimatch } from 'minimatch';
import { LocalRepositories } from './LocalRepositories';
import {
  LocalRepositoryUrls,
  type RepositoryLocation,
} from './LocalRepositoryUrls';

/**
 * Reads local repositories by the URLs of {@link LocalRepositoryUrls}. The ETag is the commit.
 *
 * @public
 */
export class LocalRepositoryUrlReader implements UrlReaderService {
  /** Gives no reader when local repositories are not configured. */
  static readonly factory: ReaderFactory = ({
    config,
    treeResponseFactory,
  }) => {
    const repositories = LocalRepositories.fromConfig(config);
    if (!repositories) return [];
    const urls = LocalRepositoryUrls.fromConfig(config);
    const reader = new LocalRepositoryUrlReader(
      repositories,
      urls,
      treeResponseFactory,
    );
    return [{ reader, predicate: url => urls.matches(url) }];
  };

  constructor(
    private readonly repositories: LocalRepositories,
    private readonly urls: LocalRepositoryUrls,
    private readonly treeResponseFactory: ReadTreeResponseFactory,
  ) {}

  async readUrl(
    url: string,
    options?: UrlReaderServiceReadUrlOptions,
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const { location, commit } = await this.locate(url, options?.etag);
    const content = await this.repositories.readFile(
      location.id,
      commit,
      location.path,
    );
    return ReadUrlResponseFactory.fromReadable(
      Readable.from([Buffer.from(content)]),
      { etag: commit },
    );
  }

  async readTree(
    url: string,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<UrlReaderServiceReadTreeResponse> {
    const { location, commit } = await this.locate(url, options?.etag);
    const files = await this.repositories.readTree(
      location.id,
      commit,
      location.path,
    );
    const response = await this.treeResponseFactory.fromReadableArray(
      [...files]
        // A link could point out of the folder that `dir()` writes to.
        .filter(([, file]) => file.mode !== '120000')
        .filter(
          ([path, file]) =>
            options?.filter?.(path, { size: file.content.length }) ?? true,
        )
        .map(([path, file]) => ({
          path,
          data: Readable.from([Buffer.from(file.content)]),
        })),
    );
    return {
      files: () => response.files(),
      archive: () => response.archive(),
      dir: dirOptions => response.dir(dirOptions),
      etag: commit,
    };
  }

  async search(
    url: string,
    options?: UrlReaderServiceSearchOptions,
  ): Promise<UrlReaderServiceSearchResponse> {
    const { location, commit } = await this.locate(url, options?.etag);
    const pattern = new Minimatch(location.path);
    const files = await this.repositories.readTree(location.id, commit);
    return {
      etag: commit,
      files: [...files]
        .filter(([path]) => pattern.match(path))
        .map(([path, file]) => ({
          url: this.urls.file(location.id, path),
          content: async () => Buffer.from(file.content),
        })),
    };
  }

  toString(): string {
    return `chartwright-local{directory=${this.repositories.directory}}`;
  }

  private async locate(
    url: string,
    etag: string | undefined,
  ): Promise<{ location: RepositoryLocation; commit: string }> {
    const location = this.urls.parse(url);
    if (!location) {
      throw new NotFoundError(
        `Expected the URL of a file or folder in a local repository, found '${url}'`,
      );
    }
    const commit = await this.repositories.resolveCommit(
      location.id,
      location.ref,
    );
    if (etag === commit) throw new NotModifiedError();
    return { location, commit };
  }
}
