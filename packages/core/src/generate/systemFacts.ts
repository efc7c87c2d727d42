import type { SystemDocument } from '@chartwright/backstage-plugin-chartwright-common';
import type { SystemFacts } from '../emit/system/SystemFacts';
import { BASE, SystemResolution } from '../resolve';
import { UNKNOWN_OWNER } from '../resolve/identity';

/** What the emitters of a system read. */
export function systemFacts(
  { metadata }: SystemDocument,
  { system, resources, services, environments }: SystemResolution,
): SystemFacts {
  return {
    name: system.name,
    title: system.title,
    description: system.description,
    owner: system.owner ?? UNKNOWN_OWNER,
    ...(system.domain !== undefined && { domain: system.domain }),
    labels: system.labels,
    annotations: withoutNulls(metadata.annotations),
    links: Object.entries(withoutNulls(metadata.links)).map(([name, link]) => ({
      ...link,
      title: link.title ?? name,
    })),
    environments,
    resources: resources[BASE] ?? [],
    services,
  };
}

function withoutNulls<T>(
  map: Readonly<Record<string, T | null>> | undefined,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(map ?? {})
      .filter((entry): entry is [string, T] => entry[1] !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
