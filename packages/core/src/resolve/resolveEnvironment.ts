import { byName } from './byName';
import type { EffectivePlatform } from './effectivePlatform';
import type { EffectiveSpec } from './EffectiveSpec';
import { resolveExposure } from './edge/resolveExposure';
import { trafficFacts } from './edge/trafficFacts';
import { identityOf } from './identity';
import { isProgressive } from './kinds';
import { chartValues } from './lower/chartValues';
import {
  resolveAlerts,
  resolveMonitoring,
  resolveSlos,
} from './lower/monitoring';
import { serviceMesh } from './mesh/meshOf';
import { neighboursOf } from './neighbours';
import type {
  PlatformFacts,
  ResolvedApi,
  ResolvedEnvironment,
  ResolvedRunbook,
  ResolvedService,
} from './ResolvedService';
import { titleFromName } from './titleFromName';
import type { ServiceNode, World } from './World';
import { BASE, namespaceOf } from './World';

function environmentOf(
  world: World,
  service: string,
  name: string,
): ResolvedEnvironment {
  const known = world.platform.environments.find(
    environment => environment.name === name,
  );
  return {
    name,
    title:
      known?.title ??
      (name === BASE ? 'Every environment' : titleFromName(name)),
    production: known?.production ?? false,
    namespace: namespaceOf(world, service, name),
    ...(known?.cluster === undefined ? {} : { cluster: known.cluster }),
    release: service,
  };
}

function providedApis(spec: EffectiveSpec): ResolvedApi[] {
  return Object.entries(spec.provides ?? {})
    .map(
      ([name, api]): ResolvedApi => ({
        name,
        title: api.title ?? titleFromName(name),
        type: api.type ?? 'openapi',
        ...(api.description === undefined
          ? {}
          : { description: api.description }),
        definition: api.definition ?? '',
      }),
    )
    .sort(byName);
}

function runbookOf(
  spec: EffectiveSpec,
  platform: EffectivePlatform,
): ResolvedRunbook {
  const { general, ...notes } = spec.runbook?.notes ?? {};
  const common = platform.spec.alerting?.escalation ?? {};
  const own = spec.runbook?.escalation;
  const escalation =
    own === undefined ? common : { critical: own, warning: own, info: own };
  return { notes, ...(general === undefined ? {} : { general }), escalation };
}

/** What emitters need to know about the Platform. */
export function platformFacts(platform: EffectivePlatform): PlatformFacts {
  const { prices = {}, library = {}, scm = {} } = platform.spec;
  return {
    name: platform.name,
    environments: platform.environments.map(({ name, title, production }) => ({
      name,
      title,
      production,
    })),
    prices: {
      cpuHour: prices.cpuHour ?? 0.04,
      memoryGiHour: prices.memoryGiHour ?? 0.005,
      storageGiMonth: prices.storageGiMonth ?? 0.1,
      ...(prices.loadBalancerHour !== undefined && {
        loadBalancerHour: prices.loadBalancerHour,
      }),
      runMinutes: prices.runMinutes ?? 10,
      ...(prices.nodes !== undefined && { nodes: prices.nodes }),
      currency: prices.currency ?? 'USD',
    },
    library: {
      ...(library.version === undefined ? {} : { version: library.version }),
      vendored: library.vendored !== false,
      ...(library.repository === undefined
        ? {}
        : { repository: library.repository }),
    },
    scm: {
      allowed: scm.allowed ?? ['local', 'github', 'gitlab', 'gitea'],
      default: scm.default ?? 'local',
      hosts: (scm.hosts ?? {}) as Record<string, string>,
    },
  };
}

/** One service in one environment ({@link BASE}: without overlays). */
export function resolveEnvironment(
  world: World,
  node: ServiceNode,
  name: string,
): ResolvedService {
  const { spec } = node.spec(name);
  const identity = identityOf(node.located, world.system, node.spec(BASE).spec);
  const environment = environmentOf(world, node.name, name);
  const neighbours = neighboursOf(world, node, name);
  const monitoring = resolveMonitoring(
    spec,
    world.platform,
    identity,
    environment,
  );
  return {
    identity,
    environment,
    values: chartValues({
      world,
      node,
      spec,
      identity,
      environment,
      neighbours,
      monitoring,
    }),
    monitoring,
    alerts: resolveAlerts(spec),
    slos: resolveSlos(spec),
    neighbours,
    traffic: trafficFacts(
      spec,
      resolveExposure(world, spec, name),
      serviceMesh(world, spec, name),
    ),
    provides: providedApis(spec),
    consumes: spec.consumes ?? [],
    runbook: runbookOf(spec, world.platform),
    ...(isProgressive(spec.rollout?.strategy)
      ? { trial: { burnRate: spec.rollout?.analysis?.burnRate ?? 14.4 } }
      : {}),
    platform: platformFacts(world.platform),
  };
}
