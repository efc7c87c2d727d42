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
  const merged: HelmValues = {};
  for (const key of Object.keys(base)) {
    const inherited = base[key] ?? null;
    if (!Object.hasOwn(overrides, key)) {
      add(merged, key, withoutNulls(inherited));
      continue;
    }
    const own = overrides[key] ?? null;
    add(
      merged,
      key,
      isTable(own) && isTable(inherited)
        ? mergeHelmValues(inherited, own)
        : withoutNulls(own),
    );
  }
  for (const key of Object.keys(overrides)) {
    if (!Object.hasOwn(base, key)) {
      add(merged, key, withoutNulls(overrides[key] ?? null));
    }
  }
  return merged;
}

/**
 * The shortest overrides which, merged over `base` as Helm does it, give `target`:
 * `mergeHelmValues(base, diffHelmValues(base, target))` equals `target` (without its nulls).
 */
export function diffHelmValues(
  base: HelmValues,
  target: HelmValues,
): HelmValues {
  return difference(base, target) ?? {};
}

/** Nothing where there is none: most tables are equal, and need no object to say so. */
function difference(
  base: HelmValues,
  target: HelmValues,
): HelmValues | undefined {
  let found: HelmValues | undefined;
  for (const key of Object.keys(target)) {
    const wanted = target[key] ?? null;
    const inherited = entry(base, key);
    if (wanted === inherited) continue;
    if (wanted === null) put((found ??= {}), key, null);
    else if (isTable(wanted) && isTable(inherited)) {
      const inner = difference(inherited, wanted);
      if (inner) put((found ??= {}), key, inner);
    } else if (!equalHelmValues(wanted, inherited)) {
      put((found ??= {}), key, withoutNulls(wanted));
    }
  }
  for (const key of Object.keys(base)) {
    if ((base[key] ?? null) !== null && !Object.hasOwn(target, key)) {
      put((found ??= {}), key, null);
    }
  }
  return found;
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
  return (
    Object.keys(a).every(key =>
      equalHelmValues(a[key] ?? null, entry(b, key)),
    ) &&
    Object.keys(b).every(
      key => (b[key] ?? null) === null || Object.hasOwn(a, key),
    )
  );
}

/* Names come from people: `constructor` is no entry of a map that does not have it, `__proto__` can be one. */

function entry(values: HelmValues, key: string): HelmValue {
  return Object.hasOwn(values, key) ? values[key] ?? null : null;
}

function put(values: HelmValues, key: string, value: HelmValue): void {
  if (key !== '__proto__') values[key] = value;
  else {
    Object.defineProperty(values, key, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
}

/** As {@link put}, but an entry that is null is none. */
function add(values: HelmValues, key: string, value: HelmValue): void {
  if (value !== null) put(values, key, value);
}

/** Tables known to hold no null at any depth: most are the library chart's defaults, which are merged again and again. */
const withoutAnyNull = new WeakSet<HelmValues>();

/** The value itself where there is no null in it. Nobody changes what was merged. */
function withoutNulls(value: HelmValue): HelmValue {
  if (!isTable(value) || withoutAnyNull.has(value)) return value;
  const keys = Object.keys(value);
  let clean: HelmValues | undefined;
  for (const [index, key] of keys.entries()) {
    const own = value[key];
    const inner = withoutNulls(own ?? null);
    if (!clean && (inner !== own || inner === null)) {
      clean = {};
      for (const before of keys.slice(0, index))
        put(clean, before, value[before] as HelmValue);
    }
    if (clean) add(clean, key, inner);
  }
  const result = clean ?? value;
  withoutAnyNull.add(result);
  return result;
}
