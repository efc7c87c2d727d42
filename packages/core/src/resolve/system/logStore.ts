import type { ResolvedResource, ResolvedResourceWorkload } from '../index';
import { resolveResource } from '../resources';
import type { World } from '../World';
import { BASE } from '../World';
import { effectiveSystem } from './effectiveSystem';

/** Name of the shipper's Pods. */
export function logShipper(
  world: World,
  environment: string,
): string | undefined {
  const { system } = world;
  if (system === undefined) return undefined;
  const { logs } = effectiveSystem(system, environment).observability ?? {};
  return logs && (logs.shipper ?? 'fluent-bit');
}

/**
 * The resource of the System that takes its logs: where they go to an Elasticsearch for which no host is given, the only
 * one that it has.
 */
export function logStore(
  world: World,
  environment: string = BASE,
): (ResolvedResource & { workload: ResolvedResourceWorkload }) | undefined {
  const { system } = world;
  if (system === undefined) return undefined;
  const { logs } = effectiveSystem(system, environment).observability ?? {};
  if (logs?.destination !== 'elasticsearch' || logs.host !== undefined)
    return undefined;
  const [store, ...others] = Object.keys(system.document.spec.resources ?? {})
    .map(name => resolveResource(world, name, environment))
    .filter(resource => resource?.type === 'elasticsearch');
  const { workload } = store ?? {};
  return store && workload && others.length === 0
    ? { ...store, workload }
    : undefined;
}
