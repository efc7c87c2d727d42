import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { freeze } from '../spec/freeze';
import { NO_RESOURCE_TYPES, ResourceTypes } from '../resources/ResourceType';
import type { LocatedDocument } from '../spec/LocatedDocument';
import { serviceDelivery } from './delivery/resolveDelivery';
import { effectivePlatform } from './effectivePlatform';
import { identityOf } from './identity';
import type { NeighbourFacts } from './NeighbourFacts';
import { privateResources } from './privateResources';
import { resolveEnvironment } from './resolveEnvironment';
import { resolveResource } from './resources';
import type { Resolution } from './ResolvedService';
import { gitopsProblems } from './rules/gitopsProblems';
import { serviceProblems } from './rules/serviceProblems';
import {
  platformProblems,
  systemOverlayProblems,
} from './rules/systemProblems';
import { systemServices } from './systemServices';
import { withSystemStores } from './withSystemStores';
import type { ServiceNode, World } from './World';
import { BASE, serviceNode } from './World';

/** The documents that one service is resolved from. */
export interface ServiceInput {
  service: LocatedDocument<'Service'>;
  system?: LocatedDocument<'System'>;
  platform?: LocatedDocument<'Platform'>;
  /** Documents of the System's other services. */
  siblings?: readonly LocatedDocument<'Service'>[];
  /** What is known about neighbours whose documents are not given. */
  neighbours?: NeighbourFacts;
  /** Default: none beyond the names that are known. */
  resourceTypes?: ResourceTypes;
}

/** A resolution, unless an error stands against it. */
export interface ServiceResult {
  resolution?: Resolution;
  problems: Problem[];
}

const NO_NEIGHBOURS: NeighbourFacts = { providers: {}, callers: {} };

/** Everything that a service, or all services of a system, are resolved in. */
export function worldOf(
  input: Pick<
    ServiceInput,
    'system' | 'platform' | 'neighbours' | 'resourceTypes'
  >,
  services: readonly LocatedDocument<'Service'>[],
): World {
  const platform = withSystemStores(
    effectivePlatform(input.platform),
    input.system,
  );
  const nodes = systemServices(input.system, services).map(located =>
    serviceNode(platform, input.system, located),
  );
  return {
    platform,
    ...(input.system === undefined ? {} : { system: input.system }),
    services: new Map(nodes.map(node => [node.name, node])),
    neighbours: input.neighbours ?? NO_NEIGHBOURS,
    resourceTypes: input.resourceTypes ?? NO_RESOURCE_TYPES,
    resources: new Map(),
  };
}

/** One service of a world. What is wrong with the Platform and the System's overlays is among its problems. */
export function resolveNode(world: World, node: ServiceNode): ServiceResult {
  const common = [
    ...platformProblems(world.platform),
    ...systemOverlayProblems(world),
    ...gitopsProblems(world),
  ];
  const { resolution, problems } = resolveOne(world, node);
  const all = [...common, ...problems];
  if (
    resolution === undefined ||
    common.some(({ severity }) => severity === 'error')
  )
    return { problems: all };
  return { resolution, problems: all };
}

/** One service of a world, apart from what is wrong with the whole. */
export function resolveOne(world: World, node: ServiceNode): ServiceResult {
  const problems = serviceProblems(world, node);
  if (problems.some(({ severity }) => severity === 'error'))
    return { problems };
  const names = [BASE, ...world.platform.environments.map(({ name }) => name)];
  const resolved = names.map(name => resolveEnvironment(world, node, name));
  const [base, ...environments] = resolved;
  if (base === undefined) return { problems };
  const resolution: Resolution = {
    service: identityOf(node.located, world.system, node.spec(BASE).spec),
    base,
    environments,
    privateResources: privateResources(world, node).flatMap(
      name =>
        [...names]
          .reverse()
          .map(environment => resolveResource(world, name, environment))
          .find(resource => resource?.owner === node.name) ?? [],
    ),
    delivery: serviceDelivery(world, node),
    problems,
  };
  return { resolution: freeze(resolution), problems };
}

/**
 * Resolves one service in every environment of its Platform. Never throws for documents that `parseDocuments` returned.
 *
 * @returns the resolution, and every problem; no resolution when one of them is an error
 */
export function resolveService(input: ServiceInput): ServiceResult {
  const siblings = (input.siblings ?? []).filter(
    ({ document }) =>
      document.metadata.name !== input.service.document.metadata.name,
  );
  const world = worldOf(input, [input.service, ...siblings]);
  const node = world.services.get(input.service.document.metadata.name);
  return node === undefined ? { problems: [] } : resolveNode(world, node);
}
