import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import {
  objectAt,
  textAt,
  type PlainObject,
} from '../check/manifest/plainData';

/** A quantity; YAML takes one without a unit for a number. */
export function quantityAt(
  object: PlainObject,
  ...path: string[]
): string | undefined {
  const keys = path.slice(0, -1);
  const value = objectAt(object, ...keys)[path.at(-1)!];
  return typeof value === 'number' ? String(value) : textAt(object, ...path);
}

/** Bytes under a path; 0 where there is no quantity. */
export function bytesAt(object: PlainObject, ...path: string[]): number {
  return parseQuantity(quantityAt(object, ...path) ?? '0') ?? 0;
}
