/** A value of a Helm values file. */
export type HelmValue =
  | string
  | number
  | boolean
  | null
  | HelmValue[]
  | { [key: string]: HelmValue };

/** A table of Helm values. */
export type HelmValues = { [key: string]: HelmValue };

/** Whether a value is a table (a map), the one thing Helm merges. */
export function isTable(value: unknown): value is HelmValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What Helm makes of `overrides` over `base`: maps merge by key, everything else is replaced, `null` removes.
 */
export function mergeHelmValues(
  base: HelmValues,
  overrides: HelmValues,
): HelmValues {
  return table(allKeys(base, overrides), key => {
    if (!Object.hasOwn(overrides, key)) return withoutNulls(entry(base, key));
    const own = entry(overrides, key);
    const inherited = entry(base, key);
    return isTable(own) && isTable(inherited)
      ? mergeHelmValues(inherited, own)
      : withoutNulls(own);
  });
}

/**
 * The shortest overrides which, merged over `base` as Helm does it, give `target`:
 * `mergeHelmValues(base, diffHelmValues(base, target))` equals `target` (without its nulls).
 */
export function diffHelmValues(
  base: HelmValues,
  target: HelmValues,
): HelmValues {
  const difference: [string, HelmValue][] = [];
  for (const key of allKeys(target, base)) {
    const wanted = entry(target, key);
    const inherited = entry(base, key);
    if (wanted === inherited) continue;
    if (wanted === null) {
      if (inherited !== null) difference.push([key, null]);
    } else if (isTable(wanted) && isTable(inherited)) {
      const inner = diffHelmValues(inherited, wanted);
      if (Object.keys(inner).length > 0) difference.push([key, inner]);
    } else if (!equalHelmValues(wanted, inherited)) {
      difference.push([key, withoutNulls(wanted)]);
    }
  }
  return Object.fromEntries(difference);
}

/** Deep equality that, like Helm, does not tell a null entry of a map from an absent one. */
export function equalHelmValues(a: HelmValue, b: HelmValue): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length &&
      a.every((item, index) => equalHelmValues(item, b[index] ?? null))
    );
  }
  if (!isTable(a) || !isTable(b)) return false;
  return allKeys(a, b).every(key =>
    equalHelmValues(entry(a, key), entry(b, key)),
  );
}

/* Names come from people: `constructor` is no entry of a map that does not have it, `__proto__` can be one. */

function entry(values: HelmValues, key: string): HelmValue {
  return Object.hasOwn(values, key) ? values[key] ?? null : null;
}

function table(
  keys: readonly string[],
  valueOf: (key: string) => HelmValue,
): HelmValues {
  return Object.fromEntries(
    keys
      .map(key => [key, valueOf(key)] as const)
      .filter(([, value]) => value !== null),
  );
}

function allKeys(a: HelmValues, b: HelmValues): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

/** Tables known to hold no null at any depth: most are the library chart's defaults, which are merged again and again. */
const withoutAnyNull = new WeakSet<HelmValues>();

function withoutNulls(value: HelmValue): HelmValue {
  if (!isTable(value) || withoutAnyNull.has(value)) return value;
  const clean = table(Object.keys(value), key =>
    withoutNulls(entry(value, key)),
  );
  withoutAnyNull.add(clean);
  return clean;
}
