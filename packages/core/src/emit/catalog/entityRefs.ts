import { createHash } from 'node:crypto';
import type { Dependency, ServiceIdentity } from '../../resolve';

/** Longest name that the Backstage catalog takes. */
const MAX_ENTITY_NAME = 63;

/**
 * Name of a Resource entity. Two systems may both have a `postgres`, and catalog names are shared by all systems, so the
 * name of its owner, a system or a lone service, comes first.
 */
export function resourceEntityName(owner: string, resource: string): string {
  const name = `${owner}-${resource}`;
  if (name.length <= MAX_ENTITY_NAME) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, MAX_ENTITY_NAME - 9).replace(/[-_.]+$/, '')}-${hash}`;
}

/** A resource is the service's own when its document says so, or when no System has it. */
export function isPrivateResource(
  { kind, system, owner }: Dependency,
  service: ServiceIdentity,
): boolean {
  if (kind !== 'resource') return false;
  return owner === undefined
    ? system === undefined && service.system === undefined
    : owner === service.name;
}

/** Entity reference of what a service depends on; nothing for what lies outside the catalog. */
export function dependencyRef(
  { kind, name, system, owner }: Dependency,
  service: ServiceIdentity,
): string | undefined {
  switch (kind) {
    case 'service':
      return `component:default/${name}`;
    case 'resource':
      return `resource:default/${resourceEntityName(
        owner ?? system ?? service.system ?? service.name,
        name,
      )}`;
    default:
      // What lies outside is in the catalog of the System; a lone service has nobody to say what it is.
      return service.system === undefined
        ? undefined
        : `resource:default/${resourceEntityName(service.system, name)}`;
  }
}
