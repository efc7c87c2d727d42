import type { Rendered } from './ChartRenderer';

/** Remembers renders by the hash of everything that went into them. */
export interface RenderCache {
  get(key: string): Rendered | undefined;
  set(key: string, rendered: Rendered): void;
}

/**
 * A cache in memory that holds at most so many characters of manifests; what was used longest ago goes first.
 *
 * @param limit - characters; 64 million are about 2,000 renders of a service.
 */
export function memoryRenderCache(limit = 64_000_000): RenderCache {
  const entries = new Map<string, Rendered>();
  let size = 0;
  return {
    get(key) {
      const rendered = entries.get(key);
      if (rendered) {
        entries.delete(key);
        entries.set(key, rendered);
      }
      return rendered;
    },
    set(key, rendered) {
      const before = entries.get(key);
      if (before) {
        size -= before.manifest.length;
        entries.delete(key);
      }
      entries.set(key, rendered);
      size += rendered.manifest.length;
      for (const [oldest, value] of entries) {
        if (size <= limit || oldest === key) break;
        entries.delete(oldest);
        size -= value.manifest.length;
      }
    },
  };
}
