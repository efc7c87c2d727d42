/**
 * The value without undefined fields and without the maps that had nothing but those. A map that was empty from the start
 * says something (`payments: {}`) and stays.
 */
export function pruned<T>(value: T): T {
  return prune(value) as T;
}

function prune(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  const all = Object.entries(value);
  const kept = all
    .map(([key, inner]) => [key, prune(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return all.length > 0 && kept.length === 0
    ? undefined
    : Object.fromEntries(kept);
}
