import type { FieldPath } from '../../spec/fieldPath';
import type { RequiredField } from '../../spec/RequiredField';
import { isMap } from '../mergeLayers';

/** A map that lacks a field. */
export interface IncompleteMap {
  path: FieldPath;
  lacks: RequiredField;
}

/** Every map below `value` that `pattern` reaches. */
function matches(
  value: unknown,
  pattern: readonly string[],
  path: FieldPath,
): [FieldPath, Record<string, unknown>][] {
  if (!isMap(value)) return [];
  const [segment, ...rest] = pattern;
  if (segment === undefined) return [[path, value]];
  const keys =
    segment === '*'
      ? Object.keys(value)
      : [segment].filter(key => Object.hasOwn(value, key));
  return keys.flatMap(key => matches(value[key], rest, [...path, key]));
}

/** The maps in `value` that lack one of the fields. */
export function incompleteMaps(
  value: unknown,
  required: readonly RequiredField[],
): IncompleteMap[] {
  return required.flatMap(lacks =>
    matches(value, lacks.path, [])
      .filter(([, map]) => !Object.hasOwn(map, lacks.field))
      .map(([path]) => ({ path, lacks })),
  );
}
