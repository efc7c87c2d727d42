/** The fields of a map; none when the value is no map. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** A text, also one that YAML took for a number; undefined when the value is something else or blank. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A number; undefined when the value is something else. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The texts of a list; undefined when it has none. */
export function textsOf(value: unknown): string[] | undefined {
  const texts = Array.isArray(value)
    ? value.flatMap(item => textOf(item) ?? [])
    : [];
  return texts.length > 0 ? texts : undefined;
}
