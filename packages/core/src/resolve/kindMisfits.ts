import type { FieldPath } from '../spec/fieldPath';
import type { JsonMap } from './Layer';
import { isMap } from './mergeLayers';
import type { ServiceKind } from './vocabulary';

/** A field that has no meaning for some kinds. */
export interface Misfit {
  /** Path below the spec. */
  field: FieldPath;
  kinds: readonly ServiceKind[];
  why: string;
}

const ENDING = ['cron', 'job'] as const;
const ALONE = ['scheduler', 'cron', 'job'] as const;
const RUNNING = ['web', 'api', 'worker', 'stateful'] as const;

/** Every field that has no meaning for some kinds. */
export const MISFITS: readonly Misfit[] = [
  {
    field: ['schedule'],
    kinds: [...RUNNING, 'job'],
    why: 'Only kinds cron and scheduler run by a clock.',
  },
  {
    field: ['job'],
    kinds: RUNNING,
    why: 'Jobs beside the service are described under `jobs`.',
  },
  {
    field: ['scaling'],
    kinds: ALONE,
    why: 'It never runs more than once at a time.',
  },
  { field: ['ports'], kinds: ENDING, why: 'Nobody calls something that ends.' },
  { field: ['probes'], kinds: ENDING, why: 'Its exit code says how it went.' },
  {
    field: ['service'],
    kinds: ENDING,
    why: 'Nobody calls something that ends.',
  },
  {
    field: ['exposure', 'hosts'],
    kinds: ENDING,
    why: 'Nobody calls something that ends.',
  },
  { field: ['rollout'], kinds: ENDING, why: 'There is nothing to roll out.' },
  {
    field: ['rollout', 'podManagementPolicy'],
    kinds: ['web', 'api', 'worker', 'scheduler'],
    why: 'Only Pods of kind stateful start in an order.',
  },
];

function without(value: JsonMap, [key, ...rest]: FieldPath): JsonMap {
  if (key === undefined || !Object.hasOwn(value, key)) return value;
  const { [key]: inner, ...others } = value;
  if (rest.length === 0) return others;
  return isMap(inner) ? { ...value, [key]: without(inner, rest) } : value;
}

/** The spec without what the kind cannot use: a default for many services may well name it. */
export function withoutMisfits(kind: ServiceKind, spec: JsonMap): JsonMap {
  return MISFITS.filter(({ kinds }) => kinds.includes(kind)).reduce(
    (rest, { field }) => without(rest, field),
    spec,
  );
}
