/** A map with its keys in alphabetical order and its values changed; entries that become `undefined` are left out. */
export function sortedMap<T, R>(
  map: Readonly<Record<string, T>>,
  change: (value: T, key: string) => R | undefined,
): Record<string, R> {
  const entries: [string, R][] = [];
  for (const key of Object.keys(map).sort()) {
    const value = change(map[key] as T, key);
    if (value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}
