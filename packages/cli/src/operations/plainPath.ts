/** What lies at a path of parsed data, or nothing: `plainPath(object, 'spec', 'target', 'name')`. */
export function plainPath(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

/** The items of a list at a path; none where there is no list. */
export function plainList(
  value: unknown,
  ...path: readonly string[]
): readonly unknown[] {
  const found = plainPath(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The text at a path, or nothing. */
export function plainText(
  value: unknown,
  ...path: readonly string[]
): string | undefined {
  const found = plainPath(value, ...path);
  return typeof found === 'string' ? found : undefined;
}
