import type { FieldPath } from '../spec/fieldPath';
import { formatPath } from '../spec/fieldPath';
import type { LocatedDocument } from '../spec/LocatedDocument';
import { positionOf } from '../spec/Positions';
import type { EffectivePlatform } from './effectivePlatform';
import { fieldAt } from './fieldAt';
import type { JsonMap, Layer } from './Layer';
import { isMap } from './mergeLayers';
import { normaliseSpec } from './normaliseSpec';
import type { Origin } from './ResolvedService';

interface Part {
  located: LocatedDocument | undefined;
  level: Origin['level'];
  /** Path of the part in its document. */
  root: FieldPath;
  environment?: string;
}

function layer({ located, level, root, environment }: Part): Layer | undefined {
  if (located === undefined) return undefined;
  const at = [...(located.root ?? []), ...root];
  const value = fieldAt(located.written, at);
  if (!isMap(value)) return undefined;
  return {
    value: normaliseSpec(withoutEnvironments(value), path =>
      located.sources.get(formatPath([...at, ...path])),
    ),
    originOf: path => ({
      level,
      document: located.path,
      ...(environment === undefined ? {} : { environment }),
      ...positionOf(located.positions, [...at, ...path]),
    }),
  };
}

/** Overlays are layers of their own. */
function withoutEnvironments({ environments: _, ...value }: JsonMap): JsonMap {
  return value;
}

/** Normal forms of a document's parts are the same in every environment. */
const known = new WeakMap<LocatedDocument, Map<string, Layer | undefined>>();

function cached(part: Part): Layer | undefined {
  if (part.located === undefined) return undefined;
  const layers =
    known.get(part.located) ?? new Map<string, Layer | undefined>();
  known.set(part.located, layers);
  const key = formatPath(part.root);
  if (!layers.has(key)) layers.set(key, layer(part));
  return layers.get(key);
}

function own<T>(
  map: Record<string, T> | undefined,
  key: string,
): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/**
 * The documents' parts of a service's spec, lowest first: Platform, System and Service, then the overlays of the
 * environment in the same order.
 *
 * @param environment - name of the environment; none for what holds in all
 */
export function serviceLayers(
  platform: EffectivePlatform,
  system: LocatedDocument<'System'> | undefined,
  service: LocatedDocument<'Service'>,
  environment: string | undefined,
): Layer[] {
  const parts: Part[] = [
    {
      located: platform.located,
      level: 'platform',
      root: ['spec', 'serviceDefaults'],
    },
    { located: system, level: 'system', root: ['spec', 'serviceDefaults'] },
    { located: service, level: 'service', root: ['spec'] },
  ];
  if (environment !== undefined) {
    parts.push(
      {
        located: platform.located,
        level: 'environment',
        root: ['spec', 'environmentDefaults', environment],
        environment,
      },
      {
        located: system,
        level: 'environment',
        root: ['spec', 'environments', environment, 'serviceDefaults'],
        environment,
      },
      {
        located: service,
        level: 'environment',
        root: ['spec', 'environments', environment],
        environment,
      },
    );
  }
  return parts
    .map(cached)
    .filter((found): found is Layer => found !== undefined);
}

/** Resources and availability of a tier, as a layer below every document. */
export function tierLayer(
  platform: EffectivePlatform,
  tierName: string,
): Layer[] {
  const tier = own(platform.tiers, tierName);
  if (tier === undefined) return [];
  const { resources, availability } = tier;
  const value: JsonMap = normaliseSpec({
    ...(resources === undefined ? {} : { resources }),
    ...(availability === undefined ? {} : { availability }),
  });
  const given =
    own(platform.located?.document.spec.tiers, tierName) !== undefined;
  const located = platform.located;
  return [
    {
      value,
      originOf: path =>
        given && located !== undefined
          ? {
              level: 'platform',
              document: located.path,
              ...positionOf(located.positions, [
                'spec',
                'tiers',
                tierName,
                ...path,
              ]),
            }
          : { level: 'default', document: 'built-in' },
    },
  ];
}
