import type { ResourceType } from './ResourceType';

/** The day on which support of a version ends (`2026-11-12`), by the version itself or its first parts. */
export function endOfLife(
  { versions }: Pick<ResourceType, 'versions'>,
  version: string | undefined,
): string | undefined {
  for (
    let part = version;
    part !== undefined && part !== '';
    part = part.includes('.') ? part.slice(0, part.lastIndexOf('.')) : undefined
  ) {
    if (Object.hasOwn(versions.endOfLife, part))
      return versions.endOfLife[part];
  }
  return undefined;
}
