import type { FieldPath } from '../spec/fieldPath';
import { isMap } from './mergeLayers';

/** The value at a path of keys, or `undefined`. */
export function fieldAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      isMap(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined,
    value,
  );
}
