import { edgePort, nodeFacts } from '../providerFacts';
import type { ServiceNode, World } from '../World';

/** Ports of services by the name of the service, that exposures of other services lead to. */
type OpenedPorts = ReadonlyMap<string, ReadonlySet<string | undefined>>;

const known = new WeakMap<World, Map<string, OpenedPorts>>();

function openedPorts(world: World, environment: string): OpenedPorts {
  const opened = new Map<string, Set<string | undefined>>();
  for (const node of world.services.values()) {
    const { exposure } = node.spec(environment).spec;
    // A reverse proxy calls by itself: its paths are edges of the graph.
    if (exposure === undefined || exposure.proxy !== undefined) continue;
    for (const { paths = {} } of Object.values(exposure.hosts ?? {})) {
      for (const { service, port } of Object.values(paths)) {
        if (service === undefined || service === node.name) continue;
        const ports = opened.get(service) ?? new Set();
        opened.set(service, ports.add(port));
      }
    }
  }
  return opened;
}

/** Names of the ports that the edge calls because another service's exposure leads there. */
export function portsOpenedByOthers(
  world: World,
  node: ServiceNode,
  environment: string,
): string[] {
  const byEnvironment = known.get(world) ?? new Map<string, OpenedPorts>();
  known.set(world, byEnvironment);
  const opened =
    byEnvironment.get(environment) ?? openedPorts(world, environment);
  byEnvironment.set(environment, opened);
  const wanted = opened.get(node.name);
  const within =
    wanted === undefined
      ? []
      : [...wanted].flatMap(
          port => edgePort(nodeFacts(world, node), port) ?? [],
        );
  return [
    ...new Set([...within, ...(world.neighbours.openedPorts ?? [])]),
  ].sort();
}
