import type { FieldPath } from '../../spec/fieldPath';
import type { RequiredField } from '../../spec/RequiredField';
import { isMap } from '../mergeLayers';

/** A map that lacks a field. */
export interface IncompleteMap {
  path: FieldPath;
  lacks: RequiredField;
}

/** The maps in `value` that lack one of the fields. */
export function incompleteMaps(
  value: unknown,
  required: readonly RequiredField[],
): IncompleteMap[] {
  const found: IncompleteMap[] = [];
  for (const lacks of required) collect(value, lacks, [], found);
  return found;
}

/** Adds every map below `value` that the rest of a pattern reaches and that lacks the field. Most patterns end at once. */
function collect(
  value: unknown,
  lacks: RequiredField,
  path: FieldPath,
  found: IncompleteMap[],
): void {
  if (!isMap(value)) return;
  const segment = lacks.path[path.length];
  if (segment === undefined) {
    if (!Object.hasOwn(value, lacks.field)) found.push({ path, lacks });
    return;
  }
  if (segment !== '*') {
    if (Object.hasOwn(value, segment))
      collect(value[segment], lacks, [...path, segment], found);
    return;
  }
  for (const key of Object.keys(value))
    collect(value[key], lacks, [...path, key], found);
}
