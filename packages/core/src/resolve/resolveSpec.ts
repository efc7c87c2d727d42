import type { LocatedDocument } from '../spec/LocatedDocument';
import { alertDefaults } from './alertDefaults';
import type { EffectivePlatform } from './effectivePlatform';
import type { EffectiveSpec } from './EffectiveSpec';
import { proxyDefaults } from './edge/proxy/proxyDefaults';
import { kindDefaults } from './kindDefaults';
import { withoutMisfits } from './kindMisfits';
import type { Layer } from './Layer';
import type { Merged } from './mergeLayers';
import { mergeLayers } from './mergeLayers';
import { serviceLayers, tierLayer } from './serviceLayers';
import { titleFromName } from './titleFromName';

/** A spec with the origin of everything in it; `value` is what was merged. */
export interface LocatedSpec extends Merged {
  /** What was merged without what the kind cannot use. */
  spec: EffectiveSpec;
  production: boolean;
}

function builtIn(value: Layer['value']): Layer {
  return {
    value,
    originOf: () => ({ level: 'default', document: 'built-in' }),
  };
}

/** The layers of a spec, lowest first, without the built-in defaults. */
export interface SpecLayers {
  tierName: string;
  written: readonly Layer[];
  production: boolean;
}

function own<T>(map: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** What the documents say about a service in an environment (`undefined`: what holds in all). */
export function specLayers(
  platform: EffectivePlatform,
  system: LocatedDocument<'System'> | undefined,
  service: LocatedDocument<'Service'>,
  environment: string | undefined,
): SpecLayers {
  const written = serviceLayers(platform, system, service, environment);
  const named = written.map(({ value }) => value.tier);
  const tierName = named.reduceRight(
    (found, tier) => (found === undefined ? tier : found),
    undefined,
  );
  const production =
    platform.environments.find(({ name }) => name === environment)
      ?.production ?? false;
  return {
    tierName: typeof tierName === 'string' ? tierName : 'standard',
    written,
    production,
  };
}

/** True when both give the same spec. */
export function sameLayers(a: SpecLayers, b: SpecLayers): boolean {
  return (
    a.production === b.production &&
    a.written.length === b.written.length &&
    a.written.every((layer, index) => layer === b.written[index])
  );
}

/** The effective spec of a service: the built-in defaults, the tier's, and what the documents say. */
export function resolveSpec(
  platform: EffectivePlatform,
  system: LocatedDocument<'System'> | undefined,
  service: LocatedDocument<'Service'>,
  { tierName, written, production }: SpecLayers,
): LocatedSpec {
  const { kind } = service.document.spec;
  const { name } = service.document.metadata;
  const said = [...tierLayer(platform, tierName), ...written];
  const proxy = proxyDefaults(mergeLayers(said).value as EffectiveSpec);
  const documents = proxy === undefined ? said : [builtIn(proxy), ...said];
  const systemTitle =
    system?.document.metadata.title ??
    (system && titleFromName(system.document.metadata.name));
  const input = {
    kind,
    name,
    spec: withoutMisfits(kind, mergeLayers(documents).value) as EffectiveSpec,
    tier: own(platform.tiers, tierName),
    platform,
    production,
    ...(systemTitle === undefined ? {} : { systemTitle }),
  };
  const merged = mergeLayers([builtIn(kindDefaults(input)), ...documents]);
  const alerts = {
    group: name,
    ...alertDefaults(kind, merged.value as EffectiveSpec),
  };
  const { value, origins } = replaceField(
    merged,
    mergeLayers([builtIn({ alerts }), ...documents.map(alertsOf)]),
    'alerts',
  );
  return {
    value,
    origins,
    spec: withoutMisfits(kind, value) as EffectiveSpec,
    production,
  };
}

/** The part of a layer about alerts: which of them make sense is known only when the rest is. */
function alertsOf({ value, originOf }: Layer): Layer {
  return {
    value: Object.hasOwn(value, 'alerts') ? { alerts: value.alerts } : {},
    originOf,
  };
}

/** `merged` with one of its fields taken from `other`. */
function replaceField(merged: Merged, other: Merged, field: string): Merged {
  const children = new Map(merged.origins.children);
  const tree = other.origins.children?.get(field);
  if (tree !== undefined) children.set(field, tree);
  return {
    value: { ...merged.value, [field]: other.value[field] },
    origins: { children },
  };
}
