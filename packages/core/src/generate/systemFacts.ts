import type { SystemDocument } from '@chartwright/backstage-plugin-chartwright-common';
import type { RenderedResource, SystemFacts } from '../emit/system/SystemFacts';
import { BASE, SystemResolution } from '../resolve';
import { byName } from '../resolve/byName';
import { UNKNOWN_OWNER } from '../resolve/identity';

/** What the emitters of a system read. */
export function systemFacts(
  { metadata, spec }: SystemDocument,
  {
    system,
    resources,
    services,
    environments,
    values,
    rules,
    delivery,
  }: SystemResolution,
): SystemFacts {
  const rendered = renderedResources(resources, environments);
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
    values,
    delivery,
    types: [
      ...new Map(
        rendered.map(({ workload: { type } }) => [type.name, type]),
      ).values(),
    ].sort(byName),
    rendered,
    rules,
    secretRotation: spec.secretRotation ?? {},
    ...(spec.compliance?.frameworks && {
      frameworks: spec.compliance.frameworks,
    }),
    dashboards: spec.dashboards ?? {},
  };
}

/** Each resource that the chart renders somewhere, as it is in the last environment that has it. */
function renderedResources(
  resources: SystemResolution['resources'],
  environments: SystemResolution['environments'],
): RenderedResource[] {
  const found = new Map<string, RenderedResource>();
  for (const environment of [BASE, ...environments.map(({ name }) => name)]) {
    for (const resource of resources[environment] ?? []) {
      const { workload } = resource;
      if (workload) found.set(resource.name, { ...resource, workload });
    }
  }
  return [...found.values()].sort(byName);
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
