import type { ResolvedService } from '../../resolve';
import type { SharedCommands } from './RunbookPage';

/** The commands of one environment, or of several that have the same. */
class Group<T> {
  readonly services: ResolvedService[];
  #text: string | undefined;

  constructor(service: ResolvedService, readonly commands: T) {
    this.services = [service];
  }

  /** Has its fields in one order. */
  get text(): string {
    return (this.#text ??= JSON.stringify(this.commands));
  }
}

/** The commands of several environments, equal ones said once, in the order given. */
export function sharedCommands<T>(
  places: readonly { service: ResolvedService; commands: T }[],
): SharedCommands<T>[] {
  const groups: Group<T>[] = [];
  for (const { service, commands } of places) {
    const own = new Group(service, commands);
    const group = groups.find(other => same(other, own));
    if (group) group.services.push(service);
    else groups.push(own);
  }
  return groups.map(({ services, commands }) => ({
    heading: services.map(({ environment }) => environment.title).join(', '),
    clusters: services.flatMap(({ environment: { cluster, title } }) =>
      cluster ? [`${cluster} (${title})`] : [],
    ),
    commands,
  }));
}

/* Every command names the namespace, so most pairs need no look at their text. */
function same<T>(some: Group<T>, others: Group<T>): boolean {
  return namespaceOf(some) === namespaceOf(others) && some.text === others.text;
}

function namespaceOf<T>({ services }: Group<T>): string | undefined {
  return services[0]?.environment.namespace;
}
