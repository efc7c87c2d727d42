import type { PlatformFacts } from '../resolve';

/** The Platform's list prices (`spec.prices`): CPUs and GiB of memory by the hour, GiB of storage by the month. */
export type Prices = PlatformFacts['prices'];

/** A month as clouds bill it: 365 days of 24 hours in twelve parts. */
export const HOURS_PER_MONTH = 730;
