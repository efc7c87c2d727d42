import { mainPort } from './kinds';
import type { ProviderFacts } from './NeighbourFacts';
import type { ServiceNode, World } from './World';
import { BASE, namespaceOf } from './World';

/** `orders`, or `shop/orders` split. A reference to the own System is one within it. */
export function splitReference(
  world: World,
  reference: string,
): { system?: string; name: string } {
  const [first = '', second] = reference.split('/');
  if (second === undefined) return { name: first };
  return first === world.system?.document.metadata.name
    ? { name: second }
    : { system: first, name: second };
}

/** A node belongs to one world, in which its facts do not change. */
const knownFacts = new WeakMap<ServiceNode, ProviderFacts>();

/** What other services need to know about one of the world's own. */
export function nodeFacts(world: World, node: ServiceNode): ProviderFacts {
  const known = knownFacts.get(node) ?? providedFacts(world, node);
  knownFacts.set(node, known);
  return known;
}

function providedFacts(world: World, node: ServiceNode): ProviderFacts {
  const { spec } = node.spec(BASE);
  const system = world.system?.document.metadata.name;
  const environments = [
    BASE,
    ...world.platform.environments.map(({ name }) => name),
  ];
  return {
    title: node.title,
    ...(system === undefined ? {} : { system }),
    namespaces: Object.fromEntries(
      environments.map(name => [name, namespaceOf(world, node.name, name)]),
    ),
    ports: Object.fromEntries(
      Object.entries(spec.ports ?? {}).map(
        ([name, { port, servicePort = port, protocol = 'TCP' }]) => [
          name,
          { port, servicePort, protocol },
        ],
      ),
    ),
  };
}

/** What is known about the service that a reference names. */
export function providerFacts(
  world: World,
  reference: string,
): ProviderFacts | undefined {
  const { system, name } = splitReference(world, reference);
  const node = system === undefined ? world.services.get(name) : undefined;
  if (node !== undefined) return nodeFacts(world, node);
  const known = world.neighbours.providers;
  const key = system === undefined ? name : `${system}/${name}`;
  return Object.hasOwn(known, key) ? known[key] : undefined;
}

/** The port of a provider that an edge means: its name, or the main one. */
export function edgePort(
  provider: ProviderFacts,
  wanted: string | number | undefined,
): string | undefined {
  if (wanted === undefined) return mainPort(provider.ports);
  if (typeof wanted === 'string')
    return Object.hasOwn(provider.ports, wanted) ? wanted : undefined;
  return Object.keys(provider.ports).find(name => {
    const port = provider.ports[name];
    return port?.servicePort === wanted || port?.port === wanted;
  });
}
