import type { Dependency } from '../../resolve';
import type { SystemFacts } from './SystemFacts';

/** The data of every text template of a system. */
export interface SystemPage {
  readonly system: Omit<SystemFacts, 'services' | 'resources' | 'environments'>;
  readonly services: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly kind: string;
    readonly owner: string;
    readonly tier: string;
  }[];
  readonly resources: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly type: string;
    readonly version: string;
    readonly description: string;
  }[];
  /** What the services call that is not of this system. */
  readonly outside: readonly { readonly id: string; readonly title: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly environments: readonly {
    readonly title: string;
    readonly namespace: string;
    readonly cluster: string;
  }[];
}

/** What the text templates of a system print. */
export function systemPage(facts: SystemFacts): SystemPage {
  const { services, resources, environments: _, ...system } = facts;
  const ids = new Map<string, string>([
    ...services.map(
      ({ service }, index) => [`service ${service.name}`, `s${index}`] as const,
    ),
    ...resources.map(
      ({ name }, index) => [`resource ${name}`, `r${index}`] as const,
    ),
  ]);
  const outside = outsideNeighbours(facts, ids);
  const idOf = new Map([
    ...ids,
    ...outside.map(({ key, id }) => [key, id] as const),
  ]);
  return {
    system,
    services: services.map(({ service }) => ({
      ...service,
      id: idOf.get(`service ${service.name}`)!,
    })),
    resources: resources.map(resource => ({
      id: idOf.get(`resource ${resource.name}`)!,
      name: resource.name,
      title: resource.title,
      type: resource.type,
      version: resource.version ?? '',
      description: resource.description ?? '',
    })),
    outside: outside.map(({ id, title }) => ({ id, title })),
    edges: services.flatMap(({ service, base }) =>
      base.neighbours.dependencies.map(dependency => ({
        from: idOf.get(`service ${service.name}`)!,
        to: idOf.get(keyOf(dependency, facts.name))!,
      })),
    ),
    environments: facts.environments.map(({ title, namespace, cluster }) => ({
      title,
      namespace,
      cluster: cluster ?? '',
    })),
  };
}

function outsideNeighbours(
  { name, services }: SystemFacts,
  known: ReadonlyMap<string, string>,
): { key: string; id: string; title: string }[] {
  const found = new Map<string, string>();
  for (const { base } of services) {
    for (const dependency of base.neighbours.dependencies) {
      const key = keyOf(dependency, name);
      if (!known.has(key)) found.set(key, dependency.title);
    }
  }
  return [...found].map(([key, title], index) => ({
    key,
    title,
    id: `o${index}`,
  }));
}

function keyOf({ kind, name, system }: Dependency, own: string): string {
  const foreign = system !== undefined && system !== own ? `${system}/` : '';
  return `${kind} ${foreign}${name}`;
}
