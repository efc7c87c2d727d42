import type { SystemEnvironment } from '@chartwright/backstage-plugin-chartwright-common';
import type { LocatedDocument } from '../../spec/LocatedDocument';
import { fieldAt } from '../fieldAt';
import type { JsonMap } from '../Layer';
import { isMap, mergeLayers } from '../mergeLayers';
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

export type EffectiveSystem = Pick<SystemEnvironment, (typeof FIELDS)[number]>;

/** What a System says of its own chart in an environment, the overlay laid over the rest. */
export function effectiveSystem(
  system: LocatedDocument<'System'>,
  environment: string,
): EffectiveSystem {
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
  return mergeLayers(layers).value as EffectiveSystem;
}

function chosen(part: JsonMap): JsonMap {
  return Object.fromEntries(
    FIELDS.flatMap(field =>
      Object.hasOwn(part, field) ? [[field, part[field]]] : [],
    ),
  );
}
