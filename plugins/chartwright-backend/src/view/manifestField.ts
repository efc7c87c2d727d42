/** The value at a path of keys in parsed YAML, undefined when any of them is missing. */
export function fieldAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

export function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = fieldAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function numberAt(
  value: unknown,
  ...path: string[]
): number | undefined {
  const found = fieldAt(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = fieldAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A map of texts; quantities may be written as numbers. */
export function textsAt(
  value: unknown,
  ...path: string[]
): Record<string, string> {
  const found = fieldAt(value, ...path);
  return typeof found === 'object' && found !== null
    ? Object.fromEntries(
        Object.entries(found).map(([key, text]) => [key, String(text)]),
      )
    : {};
}
