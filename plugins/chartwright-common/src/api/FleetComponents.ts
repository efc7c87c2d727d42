import type { FindingCounts, FindingSeverity } from '../Finding';
import type { CostView } from './CostView';

/** What components can be sorted by, in the order of their columns. @public */
export const FLEET_SORTS = [
  'name',
  'system',
  'owner',
  'libraryVersion',
  'drift',
  'findings',
  'cost',
  'checkedAt',
] as const;

/** What components can be sorted by. @public */
export type FleetSort = (typeof FLEET_SORTS)[number];

/** What components can be grouped by. @public */
export const FLEET_GROUPS = [
  'system',
  'owner',
  'libraryVersion',
  'drift',
] as const;

/** What components can be grouped by. @public */
export type FleetGroupBy = (typeof FLEET_GROUPS)[number];

/**
 * Which components, in which order. Query of `GET /v1/fleet/components` and of `GET /v1/fleet/components.csv`; lists are
 * given by repeating a parameter. All conditions hold; of the values of one, any.
 *
 * @public
 */
export interface FleetComponentsQuery {
  /** In name or title, whatever its case. */
  q?: string;
  entityRef?: string[];
  /** Names of systems; empty for those without one. */
  system?: string[];
  /** Entity references; empty for those without an owner. */
  owner?: string[];
  libraryVersion?: string[];
  generatorVersion?: string[];
  drift?: boolean;
  /** Only those with at least one finding of this severity. */
  severity?: FindingSeverity;
  /** Only those that could not be checked. */
  failed?: boolean;
  /** Default `name`. */
  sort?: FleetSort;
  /** Default `asc`. */
  order?: 'asc' | 'desc';
  /** Adds `groups`. */
  group?: FleetGroupBy;
  /** 1 to 500; default 50. Not for CSV. */
  limit?: number;
  /** Default 0. Not for CSV. */
  offset?: number;
}

/**
 * One component of the fleet: what the catalog says of it, and what the last check found.
 *
 * @public
 */
export interface FleetComponent {
  entityRef: string;
  name: string;
  title: string;
  /** Name of the system. */
  system?: string;
  /** Entity reference. */
  owner?: string;
  generatorVersion?: string;
  libraryVersion?: string;
  /** Whether a regeneration would change it; absent before the first check. */
  drift?: boolean;
  conflicts?: number;
  findings?: FindingCounts;
  /** Of all environments. */
  cost?: CostView;
  /** Why it could not be checked. */
  error?: string;
  /** ISO 8601, UTC; absent before the first check. */
  checkedAt?: string;
}

/**
 * How many components have a value.
 *
 * @public
 */
export interface FleetFacet {
  /** Empty: those that have none. */
  value: string;
  count: number;
}

/**
 * Sums over the components of a group.
 *
 * @public
 */
export interface FleetGroup {
  /** Empty: those that have none. */
  value: string;
  count: number;
  drifted: number;
  findings: FindingCounts;
  /** A month; in the currency of {@link FleetComponents}. */
  cost: { minimum: number; maximum: number };
}

/**
 * Answer of `GET /v1/fleet/components`.
 *
 * @public
 */
export interface FleetComponents {
  items: FleetComponent[];
  /** Of all pages. */
  total: number;
  /** Counts under all conditions but the facet's own, the most first. */
  facets: {
    system: FleetFacet[];
    owner: FleetFacet[];
    libraryVersion: FleetFacet[];
    generatorVersion: FleetFacet[];
    /** `true`, `false`, and empty for those never checked. */
    drift: FleetFacet[];
    /** `error`, `warning`, `info`: components with at least one such finding. */
    severity: FleetFacet[];
  };
  /** Over all pages. */
  sums: Omit<FleetGroup, 'value'>;
  /** ISO 4217; of all costs here. Absent when there are several, which do not add up: sums are then 0. */
  currency?: string;
  /** By value; only with `group`. */
  groups?: FleetGroup[];
}
