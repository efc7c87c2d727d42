import type { ResolvedService } from '../../resolve';
import type { SharedCommands } from './RunbookPage';

interface Group<T> {
  readonly services: ResolvedService[];
  readonly commands: T;
}

/** The commands of several environments, equal ones said once, in the order given. */
export function sharedCommands<T>(
  places: readonly { service: ResolvedService; commands: T }[],
): SharedCommands<T>[] {
  const groups: Group<T>[] = [];
  for (const { service, commands } of places) {
    const group = groups.find(other => same(other, service, commands));
    if (group) group.services.push(service);
    else groups.push({ services: [service], commands });
  }
  return groups.map(({ services, commands }) => ({
    heading: services.map(({ environment }) => environment.title).join(', '),
    clusters: services.flatMap(({ environment: { cluster, title } }) =>
      cluster ? [`${cluster} (${title})`] : [],
    ),
    commands,
  }));
}

/* Every command names the namespace, so most pairs need no look at their text, which has its fields in one order. */
function same<T>(
  { services, commands }: Group<T>,
  service: ResolvedService,
  other: T,
): boolean {
  return (
    services[0]?.environment.namespace === service.environment.namespace &&
    JSON.stringify(commands) === JSON.stringify(other)
  );
}
