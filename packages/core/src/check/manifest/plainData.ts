/** A JSON object, as read from a manifest. */
export type PlainObject = Record<string, unknown>;

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a path of field names, or undefined where something on the way is missing or no object. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const name of path) {
    if (!isPlainObject(current) || !Object.hasOwn(current, name)) {
      return undefined;
    }
    current = current[name];
  }
  return current;
}

/** The object under a path, or an empty one. */
export function objectAt(value: unknown, ...path: string[]): PlainObject {
  const found = valueAt(value, ...path);
  return isPlainObject(found) ? found : {};
}

/** The objects in the list under a path, each with its position; everything else in it is left to the schema check. */
export function itemsAt(
  value: unknown,
  ...path: string[]
): { item: PlainObject; index: number }[] {
  const found = valueAt(value, ...path);
  if (!Array.isArray(found)) return [];
  return found.flatMap((item: unknown, index) =>
    isPlainObject(item) ? [{ item, index }] : [],
  );
}

/** The text under a path. */
export function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The number under a path. */
export function numberAt(
  value: unknown,
  ...path: string[]
): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

/** The map of texts under a path: labels, selectors. */
export function textsAt(
  value: unknown,
  ...path: string[]
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectAt(value, ...path)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
