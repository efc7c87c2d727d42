import type { FieldPath } from './fieldPath';
import { formatPath } from './fieldPath';

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
  /** File, where it is not the document's own but that of an overlay of it. */
  file?: string;
}

/** Where the keys and values of a document are written, by field path. */
export interface Positions {
  /** Position of the key, by formatted path; list items have none. */
  keys: ReadonlyMap<string, Position>;
  /** Position of the value, by formatted path. */
  values: ReadonlyMap<string, Position>;
}

/** Position of the value at `path`, or of the nearest thing above it. */
export function positionOf(
  positions: Positions,
  path: FieldPath,
  of: 'key' | 'value' = 'value',
): Position | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const text = formatPath(path.slice(0, length));
    const first =
      of === 'key' || length < path.length ? positions.keys : positions.values;
    const found =
      first.get(text) ?? positions.keys.get(text) ?? positions.values.get(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
