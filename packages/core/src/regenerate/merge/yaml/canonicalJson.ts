/** A JSON text that is the same for equal values, whatever the order of their maps' keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner !== null && typeof inner === 'object' && !Array.isArray(inner)) {
      return Object.fromEntries(
        Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
      );
    }
    return typeof inner === 'bigint' ? `${inner}n` : inner;
  });
}
