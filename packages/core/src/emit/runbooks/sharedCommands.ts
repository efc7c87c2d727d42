import type { ResolvedService } from '../../resolve';
import type { SharedCommands } from './RunbookPage';

/** The commands of several environments, equal ones said once, in the order given. */
export function sharedCommands<T>(
  places: readonly { service: ResolvedService; commands: T }[],
): SharedCommands<T>[] {
  const groups = new Map<
    string,
    { services: ResolvedService[]; commands: T }
  >();
  for (const { service, commands } of places) {
    const key = JSON.stringify(commands);
    const group = groups.get(key) ?? { services: [], commands };
    group.services.push(service);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ services, commands }) => ({
    heading: services.map(({ environment }) => environment.title).join(', '),
    clusters: services.flatMap(({ environment: { cluster, title } }) =>
      cluster ? [`${cluster} (${title})`] : [],
    ),
    commands,
  }));
}
