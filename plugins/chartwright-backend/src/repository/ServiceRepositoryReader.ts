import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { LeastRecentlyUsed } from '../cache/LeastRecentlyUsed';
import type { ServiceRepository } from './ServiceRepository';

/** Repositories kept in memory; one has about 100 files and half a megabyte. */
const CAPACITY = 50;
/** For so long a forge is not asked again whether something changed. */
const FRESH_MILLISECONDS = 10_000;
const MAX_FILES = 5_000;
const MAX_BYTES = 20 * 1024 * 1024;

/** What is never shown or rendered: merge bases and git's own folder. */
const UNREAD = /^(\.chartwright\/pristine|\.git|node_modules)\//;

interface CachedRepository {
  repository: ServiceRepository;
  checkedAt: number;
}

/**
 * Reads repositories of services through Backstage's URL readers, so that local ones and those on every forge with an
 * integration are the same. An unchanged one is read once.
 */
export class ServiceRepositoryReader {
  private readonly cache = new LeastRecentlyUsed<CachedRepository>(CAPACITY);
  private readonly reading = new Map<string, Promise<ServiceRepository>>();

  /** @param now - Milliseconds of a clock that only goes forward. */
  constructor(
    private readonly reader: UrlReaderService,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * @param url - URL of the folder with the service's document.
   * @throws NotFoundError when there is no such folder, InputError when it is too large to be a service.
   */
  async read(url: string): Promise<ServiceRepository> {
    const cached = this.cache.get(url);
    if (cached && this.now() - cached.checkedAt < FRESH_MILLISECONDS) {
      return cached.repository;
    }
    const running = this.reading.get(url);
    if (running) return running;
    const reading = this.readNow(url, cached?.repository).finally(() =>
      this.reading.delete(url),
    );
    this.reading.set(url, reading);
    return reading;
  }

  /** Asks anew the next time: something in the repository has changed. */
  forget(url: string): void {
    const cached = this.cache.get(url);
    if (cached) this.cache.set(url, { ...cached, checkedAt: -Infinity });
  }

  private async readNow(
    url: string,
    known: ServiceRepository | undefined,
  ): Promise<ServiceRepository> {
    const repository = await this.readChanged(url, known);
    this.cache.set(url, { repository, checkedAt: this.now() });
    return repository;
  }

  private async readChanged(
    url: string,
    known: ServiceRepository | undefined,
  ): Promise<ServiceRepository> {
    try {
      const response = await this.reader.readTree(url, {
        etag: known?.revision,
        filter: path => !UNREAD.test(path),
      });
      const files = await readFiles(await response.files(), url);
      return { url, revision: response.etag, files };
    } catch (error) {
      if (known && isError(error) && error.name === 'NotModifiedError') {
        return known;
      }
      throw error;
    }
  }
}

async function readFiles(
  entries: { path: string; content(): Promise<Buffer> }[],
  url: string,
): Promise<Map<string, Buffer>> {
  let bytes = 0;
  const files = new Map<string, Buffer>();
  const sorted = entries
    .filter(({ path }) => !UNREAD.test(path))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
  for (const { path, content } of sorted) {
    const buffer = await content();
    bytes += buffer.length;
    if (files.size >= MAX_FILES || bytes > MAX_BYTES) {
      throw new InputError(
        `Expected the repository of one service at ${url}, with at most ${MAX_FILES} files and ${
          MAX_BYTES / 1024 / 1024
        } MiB; this one is larger`,
      );
    }
    files.set(path, buffer);
  }
  return files;
}
