import type { LocatedDocument } from '../spec/LocatedDocument';
import type { EffectivePlatform } from './effectivePlatform';
import type { EffectiveSpec } from './EffectiveSpec';
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

/** The effective spec of a service in an environment (`undefined`: what holds in all). */
export function resolveSpec(
  platform: EffectivePlatform,
  system: LocatedDocument<'System'> | undefined,
  service: LocatedDocument<'Service'>,
  environment: string | undefined,
): LocatedSpec {
  const written = serviceLayers(platform, system, service, environment);
  const { kind } = service.document.spec;
  const documents = mergeLayers(written).value as EffectiveSpec;
  const tierName = documents.tier ?? 'standard';
  const tier = Object.hasOwn(platform.tiers, tierName)
    ? platform.tiers[tierName]
    : undefined;
  const production =
    platform.environments.find(({ name }) => name === environment)
      ?.production ?? false;
  const systemTitle =
    system?.document.metadata.title ??
    (system && titleFromName(system.document.metadata.name));
  const defaults = kindDefaults({
    kind,
    name: service.document.metadata.name,
    spec: withoutMisfits(
      kind,
      mergeLayers([...tierLayer(platform, tierName), ...written]).value,
    ) as EffectiveSpec,
    tier,
    platform,
    production,
    ...(systemTitle === undefined ? {} : { systemTitle }),
  });
  const merged = mergeLayers([
    builtIn(defaults),
    ...tierLayer(platform, tierName),
    ...written,
  ]);
  return {
    ...merged,
    spec: withoutMisfits(kind, merged.value) as EffectiveSpec,
    production,
  };
}
