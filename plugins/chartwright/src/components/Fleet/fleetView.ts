import {
  FINDING_SEVERITIES,
  FLEET_GROUPS,
  FLEET_SORTS,
  FleetComponentsQuery,
  FleetSort,
} from '@chartwright/backstage-plugin-chartwright-common';

/** Which components are looked at, in which order; it is kept in the address, so that a view can be shared. */
export type FleetView = Omit<
  FleetComponentsQuery,
  'limit' | 'offset' | 'entityRef'
>;

/** Conditions of which several values can be chosen. */
export const LISTS = [
  'system',
  'owner',
  'libraryVersion',
  'generatorVersion',
] as const;

/** Reads a view from an address; what is not understood is left out. */
export function viewOfAddress(search: URLSearchParams): FleetView {
  const lists = LISTS.filter(name => search.has(name)).map(name => [
    name,
    search.getAll(name),
  ]);
  return defined({
    q: search.get('q') || undefined,
    ...Object.fromEntries(lists),
    drift: flag(search.get('drift')),
    failed: flag(search.get('failed')),
    severity: oneOf(FINDING_SEVERITIES, search.get('severity')),
    sort: oneOf(FLEET_SORTS, search.get('sort')),
    order: oneOf(['asc', 'desc'] as const, search.get('order')),
    group: oneOf(FLEET_GROUPS, search.get('group')),
  });
}

/** The address of a view. */
export function addressOfView(view: FleetView): URLSearchParams {
  return new URLSearchParams(
    Object.entries(view).flatMap(([name, value]) =>
      [value]
        .flat()
        .filter(item => item !== undefined)
        .map(item => [name, String(item)]),
    ),
  );
}

/** Columns of which one looks for what is most. */
const WORST_FIRST: readonly FleetSort[] = ['drift', 'findings', 'cost'];

/** Sorts by a column: first the way one wants it, then the other way round. */
export function sortedBy(view: FleetView, sort: FleetSort): FleetView {
  const first = WORST_FIRST.includes(sort) ? 'desc' : 'asc';
  const other = first === 'asc' ? 'desc' : 'asc';
  const present = view.sort ?? 'name';
  const order = view.order ?? 'asc';
  return {
    ...view,
    sort,
    order: present === sort && order === first ? other : first,
  };
}

/** The view of one group: its condition, ungrouped. */
export function viewOfGroup(view: FleetView, value: string): FleetView {
  const { group, ...rest } = view;
  if (!group) return view;
  return group === 'drift'
    ? { ...rest, drift: flag(value) }
    : { ...rest, [group]: [value] };
}

/** A view without its undefined values. */
export function defined(view: FleetView): FleetView {
  return Object.fromEntries(
    Object.entries(view).filter(([, value]) => value !== undefined),
  );
}

function flag(value: string | null): boolean | undefined {
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}

function oneOf<T extends string>(
  values: readonly T[],
  value: string | null,
): T | undefined {
  return values.find(candidate => candidate === value);
}
