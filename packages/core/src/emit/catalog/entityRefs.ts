import { createHash } from 'node:crypto';
import type { Dependency } from '../../resolve';

/** Longest name that the Backstage catalog takes. */
const MAX_ENTITY_NAME = 63;

/**
 * Name of a Resource entity. Two systems may both have a `postgres`, and catalog names are shared by all systems, so
 * the system's name comes first.
 */
export function resourceEntityName(
  system: string | undefined,
  resource: string,
): string {
  const name = system ? `${system}-${resource}` : resource;
  if (name.length <= MAX_ENTITY_NAME) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, MAX_ENTITY_NAME - 9).replace(/[-_.]+$/, '')}-${hash}`;
}

/** Entity reference of what a service depends on; nothing for what lies outside the catalog. */
export function dependencyRef(dependency: Dependency): string | undefined {
  switch (dependency.kind) {
    case 'service':
      return `component:default/${dependency.name}`;
    case 'resource':
      return `resource:default/${resourceEntityName(
        dependency.system,
        dependency.name,
      )}`;
    default:
      return undefined;
  }
}
