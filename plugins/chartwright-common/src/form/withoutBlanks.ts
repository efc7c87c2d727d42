/**
 * The value without what a form leaves behind in fields that nobody filled: undefined, null, texts of blanks only, and
 * lists and maps that are empty without those. Texts lose the blanks around them.
 */
export function withoutBlanks<T extends object>(value: T): T {
  return (strip(value) ?? {}) as T;
}

function strip(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(strip).filter(item => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, inner]) => [key, strip(inner)] as const)
      .filter(([, inner]) => inner !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return value;
}
