import {
  diffHelmValues,
  HelmValue,
  HelmValues,
  isTable,
  mergeHelmValues,
} from './helmValues';

/**
 * The shortest values which, laid over `defaults` with `before` over them, give `defaults` with `after` over them: the same
 * as `diffHelmValues` of the two merged, without merging what neither of them touches, which is most.
 */
export function overridesBetween(
  defaults: HelmValues,
  before: HelmValues,
  after: HelmValues,
): HelmValues {
  return difference(defaults, before, after) ?? {};
}

const NOTHING: HelmValues = {};

function difference(
  defaults: HelmValues,
  before: HelmValues,
  after: HelmValues,
): HelmValues | undefined {
  const entries: [string, HelmValue][] = [];
  const compare = (key: string) => {
    const found = entryDifference(
      own(defaults, key) ?? null,
      own(before, key),
      own(after, key),
    );
    if (found !== undefined) entries.push([key, found]);
  };
  for (const key of Object.keys(after)) compare(key);
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) compare(key);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What one entry needs; nothing where it is the same already. An entry that is not laid over the default is undefined. */
function entryDifference(
  initial: HelmValue,
  before: HelmValue | undefined,
  after: HelmValue | undefined,
): HelmValue | undefined {
  if (isTable(initial) && isLaid(before) && isLaid(after)) {
    return difference(initial, before ?? NOTHING, after ?? NOTHING);
  }
  return diffHelmValues(
    { entry: laid(initial, before) },
    { entry: laid(initial, after) },
  ).entry;
}

/** Whether what lies over a table leaves a table with it. */
function isLaid(value: HelmValue | undefined): value is HelmValues | undefined {
  return value === undefined || isTable(value);
}

function laid(initial: HelmValue, over: HelmValue | undefined): HelmValue {
  if (over === undefined) return initial;
  return isTable(initial) && isTable(over)
    ? mergeHelmValues(initial, over)
    : over;
}

/** An entry that is undefined is null, as elsewhere. */
function own(values: HelmValues, key: string): HelmValue | undefined {
  return Object.hasOwn(values, key) ? values[key] ?? null : undefined;
}
