import { byName } from './byName';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { ResourceTypes } from '../resources/ResourceType';
import { freeze } from '../spec/freeze';
import type { LocatedDocument } from '../spec/LocatedDocument';
import { buildGraph } from './buildGraph';
import type { ResolvedDelivery } from './delivery/ResolvedDelivery';
import { systemDelivery } from './delivery/resolveDelivery';
import type { Graph } from './Graph';
import type { NeighbourFacts } from './NeighbourFacts';
import { neighbourFacts } from './neighbours';
import { platformFacts } from './resolveEnvironment';
import type {
  PlatformFacts,
  ResolvedEnvironment,
  Resolution,
} from './ResolvedService';
import type { ResolvedResource } from './resources';
import { resolveResource } from './resources';
import { resolveOne, worldOf } from './resolveService';
import { capacityProblems } from './rules/capacityProblems';
import { systemProblems } from './rules/systemProblems';
import { sortedMap } from './sortedMap';
import type { SystemChartValues } from './system/SystemChartValues';
import type { SystemRuleGroup } from './system/SystemRuleGroup';
import { systemRules } from './system/systemRules';
import { systemValues } from './system/systemValues';
import { titleFromName } from './titleFromName';
import { BASE, namespaceOf } from './World';

/** The documents that a system is resolved from. */
export interface SystemInput {
  system: LocatedDocument<'System'>;
  /** Documents of the services that are not written in the System itself. */
  services?: readonly LocatedDocument<'Service'>[];
  platform?: LocatedDocument<'Platform'>;
  /** What is known about services of other Systems. */
  neighbours?: NeighbourFacts;
  /** Default: none beyond the names that are known. */
  resourceTypes?: ResourceTypes;
}

/** Who the system is. */
export interface SystemIdentity {
  name: string;
  title: string;
  description: string;
  owner?: string;
  domain?: string;
  labels: Record<string, string>;
}

/** A system with all its services. */
export interface SystemResolution {
  system: SystemIdentity;
  /** In the Platform's order; `release` is the System's name. */
  environments: ResolvedEnvironment[];
  /** By environment (`base` too), in alphabetical order of their names. */
  resources: Record<string, ResolvedResource[]>;
  /** In alphabetical order of their names; those with errors are left out. */
  services: Resolution[];
  /** What each service has to remember about its neighbours, by name. */
  neighbours: Record<string, NeighbourFacts>;
  graph: Graph;
  platform: PlatformFacts;
  /** Values of the system's own chart, by environment (`base` too). */
  values: Record<string, SystemChartValues>;
  /** Rules about the system as a whole in the last environment, with what their runbooks say. */
  rules: SystemRuleGroup[];
  /** What delivers the system's own repository. */
  delivery: ResolvedDelivery;
}

/** The outcome, also when some services have errors. */
export interface SystemResult {
  resolution: SystemResolution;
  problems: Problem[];
}

/** Resolves a system with all its services and the graph between them. */
export function resolveSystem(input: SystemInput): SystemResult {
  const world = worldOf(input, input.services ?? []);
  const { metadata, spec } = input.system.document;
  const nodes = [...world.services.values()].sort(byName);
  const results = nodes.map(node => ({ node, ...resolveOne(world, node) }));
  const graph = buildGraph(world);
  const title = metadata.title ?? titleFromName(metadata.name);
  const names = [BASE, ...world.platform.environments.map(({ name }) => name)];
  const resourceNames = Object.keys(spec.resources ?? {}).sort();
  const services = results.flatMap(result =>
    result.resolution === undefined ? [] : [result.resolution],
  );
  const values = Object.fromEntries(
    names.map(name => [name, systemValues(world, services, name)]),
  );
  const last = names[names.length - 1] ?? BASE;
  const resolution: SystemResolution = {
    system: {
      name: metadata.name,
      title,
      description: metadata.description ?? `System ${title}.`,
      ...(metadata.owner === undefined ? {} : { owner: metadata.owner }),
      ...(metadata.domain === undefined ? {} : { domain: metadata.domain }),
      labels: sortedMap(metadata.labels ?? {}, value => value),
    },
    environments: world.platform.environments.map(environment => ({
      name: environment.name,
      title: environment.title ?? titleFromName(environment.name),
      production: environment.production ?? false,
      namespace: namespaceOf(world, metadata.name, environment.name),
      ...(environment.cluster === undefined
        ? {}
        : { cluster: environment.cluster }),
      release: metadata.name,
    })),
    resources: Object.fromEntries(
      names.map(name => [
        name,
        resourceNames.flatMap(
          resource => resolveResource(world, resource, name) ?? [],
        ),
      ]),
    ),
    services,
    neighbours: Object.fromEntries(
      nodes.map(node => [node.name, neighbourFacts(world, node)]),
    ),
    graph,
    platform: platformFacts(world.platform),
    values,
    rules: systemRules(world, services, values[last]?.resources ?? {}, last),
    delivery: systemDelivery(world),
  };
  const problems = [
    ...systemProblems(world),
    ...capacityProblems(
      world,
      services,
      resolution.resources,
      resolution.values,
    ),
    ...results.flatMap(result => result.problems),
  ];
  return { resolution: freeze(resolution), problems };
}
