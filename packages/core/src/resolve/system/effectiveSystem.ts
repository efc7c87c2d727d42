import type { SystemEnvironment } from '@chartwright/backstage-plugin-chartwright-common';
import { REQUIRED_SYSTEM_FIELDS } from '../../spec/requiredFields.generated';
import type { LocatedDocument } from '../../spec/LocatedDocument';
import { fieldAt } from '../fieldAt';
import type { JsonMap } from '../Layer';
import { isMap, mergeLayers } from '../mergeLayers';
import { incompleteMaps } from '../rules/incompleteMaps';
import { BASE } from '../World';

/** Fields of a System that its own chart is made of, which an environment may change. */
const FIELDS = [
  'guardrails',
  'mesh',
  'namespaces',
  'access',
  'secretStores',
  'secretRotation',
  'maintenance',
  'observability',
  'objects',
  'overrides',
] as const;

/** Without a map that lacks a field, the map around it may lack one. */
const DEEPEST_FIRST = [...REQUIRED_SYSTEM_FIELDS].sort(
  (a, b) => b.path.length - a.path.length,
);

export type EffectiveSystem = Pick<SystemEnvironment, (typeof FIELDS)[number]>;

/** What a System says of its own chart in an environment, the overlay laid over the rest; fields that are needed may be missing. */
export function mergedSystem(
  system: LocatedDocument<'System'>,
  environment: string,
): JsonMap {
  const layers = [
    fieldAt(system.written, ['spec']),
    environment === BASE
      ? undefined
      : fieldAt(system.written, ['spec', 'environments', environment]),
  ]
    .filter(isMap)
    .map(part => ({
      value: chosen(part),
      originOf: () => ({ level: 'system' as const, document: system.path }),
    }));
  return mergeLayers(layers).value;
}

/** The same without the maps that lack a field that they need, which `incompleteSystemProblems` tells. */
export function effectiveSystem(
  system: LocatedDocument<'System'>,
  environment: string,
): EffectiveSystem {
  const merged = mergedSystem(system, environment);
  for (const field of DEEPEST_FIRST) {
    for (const { path } of incompleteMaps(merged, [field])) {
      const around = fieldAt(merged, path.slice(0, -1));
      const name = path.at(-1);
      if (isMap(around) && name !== undefined) delete around[name];
    }
  }
  return merged as EffectiveSystem;
}

function chosen(part: JsonMap): JsonMap {
  return Object.fromEntries(
    FIELDS.flatMap(field =>
      Object.hasOwn(part, field) ? [[field, part[field]]] : [],
    ),
  );
}
