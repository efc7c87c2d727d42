import type { ServiceNode, World } from './World';
import { BASE } from './World';

/** Names of a service's private resources, in any environment, in alphabetical order. */
export function privateResources(
  { platform }: Pick<World, 'platform'>,
  node: ServiceNode,
): string[] {
  const environments = [BASE, ...platform.environments.map(({ name }) => name)];
  const names = environments.flatMap(environment =>
    Object.keys(node.spec(environment).spec.privateResources ?? {}),
  );
  return [...new Set(names)].sort();
}

const known = new WeakMap<World, ReadonlyMap<string, ServiceNode>>();

/** The service that a private resource belongs to; of two that claim a name, the first, for a rule refuses that. */
export function ownerOf(
  world: World,
  resource: string,
): ServiceNode | undefined {
  let owners = known.get(world);
  if (owners === undefined) {
    owners = new Map(
      [...world.services.values()]
        .reverse()
        .flatMap(node =>
          privateResources(world, node).map(name => [name, node] as const),
        ),
    );
    known.set(world, owners);
  }
  return owners.get(resource);
}
