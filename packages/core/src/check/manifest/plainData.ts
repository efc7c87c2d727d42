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
  const items: { item: PlainObject; index: number }[] = [];
  if (!Array.isArray(found)) return items;
  for (let index = 0; index < found.length; index++) {
    const item: unknown = found[index];
    if (isPlainObject(item)) items.push({ item, index });
  }
  return items;
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
  const object = objectAt(value, ...path);
  const entries = Object.entries(object);
  // Nearly always all of them are, and nobody changes what was read.
  return entries.every(isText)
    ? (object as Record<string, string>)
    : Object.fromEntries(entries.filter(isText));
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}
