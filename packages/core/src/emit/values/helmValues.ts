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
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value)
  );
}

/**
 * What Helm makes of `overrides` over `base`: maps merge by key, everything else is replaced, `null` removes.
 */
export function mergeHelmValues(
  base: HelmValues,
  overrides: HelmValues,
): HelmValues {
  const merged: HelmValues = {};
  for (const key of new Set([...Object.keys(base), ...Object.keys(overrides)])) {
    const own = overrides[key];
    const inherited = base[key];
    if (!(key in overrides)) {
      if (inherited !== null && inherited !== undefined) {
        merged[key] = withoutNulls(inherited);
      }
    } else if (own !== null && own !== undefined) {
      merged[key] =
        isTable(own) && isTable(inherited)
          ? mergeHelmValues(inherited, own)
          : withoutNulls(own);
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
  const difference: HelmValues = {};
  for (const [key, wanted] of Object.entries(target)) {
    if (wanted === null || wanted === undefined) continue;
    const inherited = base[key];
    if (inherited === null || inherited === undefined) {
      difference[key] = withoutNulls(wanted);
    } else if (isTable(wanted) && isTable(inherited)) {
      const inner = diffHelmValues(inherited, wanted);
      if (Object.keys(inner).length > 0) difference[key] = inner;
    } else if (!equalHelmValues(wanted, inherited)) {
      difference[key] = withoutNulls(wanted);
    }
  }
  for (const [key, inherited] of Object.entries(base)) {
    const gone = target[key] === null || target[key] === undefined;
    if (gone && inherited !== null && inherited !== undefined) {
      difference[key] = null;
    }
  }
  return difference;
}

/** Deep equality that, like Helm, does not tell a null entry of a map from an absent one. */
export function equalHelmValues(a: HelmValue, b: HelmValue): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length &&
      a.every((item, index) => equalHelmValues(item, b[index] as HelmValue))
    );
  }
  if (!isTable(a) || !isTable(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every(key =>
    equalHelmValues(a[key] ?? null, b[key] ?? null),
  );
}

function withoutNulls(value: HelmValue): HelmValue {
  if (!isTable(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}
