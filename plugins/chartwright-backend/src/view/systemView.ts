import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  ComponentStateView,
  CostView,
  GraphView,
  QuotaView,
  SystemEnvironmentView,
  SystemServiceView,
  SystemView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import {
  findCycles,
  NO_AMOUNTS,
  sumAmounts,
  sumCosts,
  type Amounts,
} from '@chartwright/core';
import { load } from 'js-yaml';
import { totalCost } from './costViews';
import { textAt, textsAt } from './manifestField';
import type { RenderedEnvironment, RenderedService } from './RenderedService';

/** What a view of a system is made of. */
export interface SystemFacts {
  system: Entity;
  /** Of the catalog, whoever generated them. */
  components: readonly Entity[];
  resources: readonly Entity[];
  /** The system's own chart and those of its services, by reference; undefined what could not be read or rendered. */
  rendered: ReadonlyMap<string, RenderedService | undefined>;
  states: ReadonlyMap<string, ComponentStateView>;
}

const GI = 2 ** 30;
const NO_COST: CostView = { currency: '', minimum: 0, maximum: 0, storage: 0 };

/** What a quota counts, and the amount that it is about. */
const QUOTAS: readonly [string, QuotaView['unit'], keyof Amounts, number][] = [
  ['requests.cpu', 'cores', 'cpu', 1],
  ['requests.memory', 'GiB', 'memory', GI],
  ['requests.storage', 'GiB', 'storage', GI],
  ['pods', 'count', 'pods', 1],
];

/** A system with its services, their graph, and what they ask for against what the quotas allow. */
export function systemView(facts: SystemFacts): SystemView {
  const { system, components, resources, rendered } = facts;
  const services = [...rendered.values()].flatMap(service => service ?? []);
  const costs = services.flatMap(service => totalCost(service) ?? []);
  const { owner } = system.spec ?? {};
  return {
    entityRef: stringifyEntityRef(system),
    title: system.metadata.title ?? system.metadata.name,
    ...(typeof owner === 'string' && { owner }),
    services: components
      .map(component => serviceOf(component, facts))
      .sort(byName),
    resources: resources
      .map(resource => ({
        name: resource.metadata.name,
        title: resource.metadata.title ?? resource.metadata.name,
        type: textAt(resource, 'spec', 'type') ?? '',
        entityRef: stringifyEntityRef(resource),
      }))
      .sort(byName),
    graph: joinedGraph(services.flatMap(({ graph }) => graph ?? [])),
    environments: environmentsOf(facts),
    cost: costs[0] ? sumCosts(costs, costs[0].currency) : NO_COST,
  };
}

function serviceOf(
  component: Entity,
  { rendered, states }: SystemFacts,
): SystemServiceView {
  const entityRef = stringifyEntityRef(component);
  const state = states.get(entityRef);
  const service = rendered.get(entityRef);
  const cost = service && totalCost(service);
  const { owner } = component.spec ?? {};
  return {
    name: component.metadata.name,
    title: component.metadata.title ?? component.metadata.name,
    entityRef,
    ...(typeof owner === 'string' && { owner }),
    ...(state && { drift: state.drift }),
    ...(state?.findings && { findings: state.findings }),
    ...(cost && { cost }),
  };
}

function environmentsOf({ rendered }: SystemFacts): SystemEnvironmentView[] {
  const services = [...rendered];
  const known = services.flatMap(([, service]) => service?.environments ?? []);
  const names = [...new Set(known.map(({ name }) => name))];
  return names.map(name => {
    const found = services.map(
      ([ref, service]) =>
        [
          ref,
          service?.environments.find(
            environment =>
              environment.name === name &&
              environment.renderError === undefined,
          ),
        ] as const,
    );
    const there = found.flatMap(([, environment]) => environment ?? []);
    const costs = there.flatMap(({ cost }) => cost ?? []);
    const { title, production } = known.find(each => each.name === name)!;
    return {
      name,
      title,
      production,
      quotas: quotasOf(there),
      cost: costs[0] ? sumCosts(costs, costs[0].currency) : NO_COST,
      missing: found.flatMap(([ref, environment]) =>
        environment ? [] : [ref],
      ),
    };
  });
}

function quotasOf(environments: readonly RenderedEnvironment[]): QuotaView[] {
  const total = (bound: 'minimum' | 'maximum') =>
    environments.reduce(
      (sum, { demand }) => sumAmounts(sum, demand?.[bound] ?? NO_AMOUNTS),
      NO_AMOUNTS,
    );
  const minimum = total('minimum');
  const maximum = total('maximum');
  const hard = hardLimits(environments);
  return QUOTAS.map(([resource, unit, amount, divisor]) => {
    const limit = hard.get(resource);
    return {
      resource,
      unit,
      minimum: rounded(minimum[amount] / divisor),
      maximum: rounded(maximum[amount] / divisor),
      ...(limit !== undefined && { hard: rounded(limit / divisor) }),
    };
  });
}

/** What all quotas together allow: each namespace has its own. */
function hardLimits(
  environments: readonly RenderedEnvironment[],
): Map<string, number> {
  const limits = new Map<string, number>();
  for (const { objects } of environments) {
    for (const { kind, yaml } of objects) {
      if (kind !== 'ResourceQuota') continue;
      for (const [key, text] of Object.entries(
        textsAt(load(yaml), 'spec', 'hard'),
      )) {
        const amount = parseQuantity(text);
        if (amount !== undefined) {
          limits.set(key, (limits.get(key) ?? 0) + amount);
        }
      }
    }
  }
  return limits;
}

/** The graphs of several services as one. */
function joinedGraph(graphs: readonly GraphView[]): GraphView {
  const nodes = new Map<string, GraphView['nodes'][number]>();
  const edges = new Map<string, GraphView['edges'][number]>();
  for (const graph of graphs) {
    for (const { self, ...node } of graph.nodes) {
      // What a service says of itself is more than what its neighbours know.
      if (self || !nodes.has(node.id)) nodes.set(node.id, node);
    }
    for (const edge of graph.edges) {
      const key = `${edge.from} ${edge.to}`;
      const known = edges.get(key);
      if (!known || known.ports.length === 0) edges.set(key, edge);
    }
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => compare(a.id, b.id)),
    edges: [...edges.values()].sort(
      (a, b) => compare(a.from, b.from) || compare(a.to, b.to),
    ),
    cycles: findCycles([...edges.values()]),
  };
}

function byName(a: { name: string }, b: { name: string }): number {
  return compare(a.name, b.name);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function rounded(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
