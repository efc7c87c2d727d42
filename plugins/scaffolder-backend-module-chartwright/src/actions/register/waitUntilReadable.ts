import { setTimeout as delay } from 'node:timers/promises';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';

/**
 * Waits until a file can be read: forges answer 404 for a moment after a push, and the catalog, told too early, would
 * look again only minutes later.
 *
 * @throws What the last look threw, when the time is up or it was something else than a missing file.
 */
export async function waitUntilReadable(
  url: string,
  options: {
    reader: UrlReaderService;
    timeoutMilliseconds: number;
    intervalMilliseconds: number;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { reader, signal } = options;
  const deadline = performance.now() + options.timeoutMilliseconds;
  for (;;) {
    try {
      await reader.readUrl(url);
      return;
    } catch (error) {
      const missing = isError(error) && error.name === 'NotFoundError';
      if (!missing || performance.now() >= deadline) throw error;
    }
    await delay(options.intervalMilliseconds, undefined, { signal });
  }
}
