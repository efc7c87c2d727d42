import { InputError } from '@backstage/errors';
import {
  FINDING_SEVERITIES,
  FLEET_GROUPS,
  FLEET_SORTS,
  type FleetComponentsQuery,
} from '@chartwright/backstage-plugin-chartwright-common';
import { z } from 'zod';

/** Rows of one page. */
const MOST_ROWS = 500;
const DEFAULT_ROWS = 50;

/** A parameter that may be given several times. */
const list = z
  .union([z.string(), z.array(z.string()).max(MOST_ROWS)])
  .transform(value => (typeof value === 'string' ? [value] : value))
  .optional();
const flag = z
  .enum(['true', 'false'])
  .transform(value => value === 'true')
  .optional();
const whole = (least: number, most: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'expected a whole number')
    .transform(Number)
    .refine(
      value => value >= least && value <= most,
      `expected a number from ${least} to ${most}`,
    )
    .default(fallback);

const query = z.strictObject({
  q: z.string().max(200).optional(),
  entityRef: list,
  system: list,
  owner: list,
  libraryVersion: list,
  generatorVersion: list,
  drift: flag,
  severity: z.enum(FINDING_SEVERITIES).optional(),
  failed: flag,
  sort: z.enum(FLEET_SORTS).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
  group: z.enum(FLEET_GROUPS).optional(),
  limit: whole(1, MOST_ROWS, DEFAULT_ROWS),
  offset: whole(0, 999_999_999, 0),
});

/** A query with its defaults in place. */
export type ComponentsQuery = FleetComponentsQuery &
  Required<Pick<FleetComponentsQuery, 'sort' | 'order' | 'limit' | 'offset'>>;

/**
 * Which components are asked for, by the parameters of an address.
 *
 * @throws InputError with every mistake.
 */
export function parseComponentsQuery(parameters: unknown): ComponentsQuery {
  const parsed = query.safeParse(parameters);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(({ path, message }) => `${path.join('.') || 'query'}: ${message}`)
        .join('\n'),
    );
  }
  return Object.fromEntries(
    Object.entries(parsed.data).filter(([, value]) => value !== undefined),
  ) as unknown as ComponentsQuery;
}
