import type { DependsOn } from '../documents.generated';
import { entityKind, entityName } from './entityName';
import type { NewServiceForm, PickedEntity } from './NewServiceForm';

/**
 * The edges to what the form picked: Components become services, Resources resources of the System.
 *
 * @param system - Name of the service's own System.
 */
export function dependenciesFromForm(
  form: NewServiceForm,
  system: string | undefined,
  picked: readonly PickedEntity[],
): DependsOn {
  const services: Record<string, object> = {};
  const resources: Record<string, object> = {};
  for (const ref of form.dependencies ?? []) {
    const owner =
      picked.find(({ entityRef }) => entityRef === ref)?.system ?? system;
    if (entityKind(ref) === 'resource') {
      resources[resourceName(ref, owner)] = {};
    } else {
      const name = entityName(ref);
      const foreign = owner && owner !== system;
      services[foreign ? `${owner}/${name}` : name] = {};
    }
  }
  const external = Object.fromEntries(
    (form.external ?? []).map(({ host, port }) => [
      host.toLocaleLowerCase('en-US').replace(/[^a-z0-9]+/g, '-'),
      { host, port },
    ]),
  );
  return {
    services: nonEmpty(services),
    resources: nonEmpty(resources),
    external: nonEmpty(external),
  };
}

/** The catalog calls the resource `postgres` of the System `shop` `shop-postgres`. */
function resourceName(ref: string, system: string | undefined): string {
  const name = entityName(ref);
  return system && name.startsWith(`${system}-`)
    ? name.slice(system.length + 1)
    : name;
}

function nonEmpty<T extends object>(map: T): T | undefined {
  return Object.keys(map).length > 0 ? map : undefined;
}
