import type { Json } from '@chartwright/backstage-plugin-chartwright-common';
import { formatPath, type FieldPath } from '../spec/fieldPath';
import type { Position, Positions } from '../spec/Positions';

/** A document, or an overlay of it, with its places. */
export interface PlacedData {
  /** File of an overlay; absent: the document's own. */
  readonly file?: string;
  readonly value: Json;
  readonly positions: Positions;
}

/**
 * Where what a document with its overlays says was written: a value where it was last changed, a map that several give
 * in the first of them.
 *
 * @param merged - the data of the document with the overlays.
 * @param given - the document and its overlays, in their order.
 */
export function overlaidPositions(
  merged: Json,
  given: readonly PlacedData[],
): Positions {
  const keys = new Map<string, Position>();
  const values = new Map<string, Position>();
  const visit = (
    value: Json,
    path: FieldPath,
    layers: readonly { value: Json; of: PlacedData }[],
  ) => {
    const parts = givers(layers);
    const [first] = parts;
    if (first === undefined) return;
    const name = formatPath(path);
    const { file, positions } = first.of;
    for (const [from, to] of [
      [positions.keys, keys],
      [positions.values, values],
    ] as const) {
      const place = from.get(name);
      if (place) to.set(name, file === undefined ? place : { ...place, file });
    }
    for (const [key, inner] of entriesOf(value)) {
      visit(
        inner,
        [...path, key],
        parts.flatMap(part => {
          const found = entriesOf(part.value).find(([own]) => own === key);
          return found ? [{ value: found[1], of: part.of }] : [];
        }),
      );
    }
  };
  visit(
    merged,
    [],
    given.map(of => ({ value: of.value, of })),
  );
  return { keys, values };
}

/**
 * Those of the layers that the outcome is made of, its giver first: maps at the end merge, anything else replaces what is
 * below it. Who repeats a value gives nothing: overlays have their document's kind and name, too.
 */
function givers<T extends { value: Json }>(layers: readonly T[]): readonly T[] {
  const last = layers.at(-1)?.value ?? null;
  const lastOther = layers.findLastIndex(({ value }) =>
    isMap(last) ? !isMap(value) : value !== last,
  );
  return layers.slice(Math.min(lastOther + 1, layers.length - 1));
}

function entriesOf(value: Json): [string | number, Json][] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  return isMap(value) ? Object.entries(value) : [];
}

function isMap(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
