import type { FieldPath } from '../spec/fieldPath';
import type { Origin } from './ResolvedService';

/** Plain data under names. */
export interface JsonMap {
  [key: string]: unknown;
}

/** One source of a spec: documents are laid over each other, later ones win. */
export interface Layer {
  /** In normal form (`normaliseSpec`); `null` removes what is inherited. */
  value: JsonMap;
  /** Where the field at a path below `value` is written. */
  originOf(path: FieldPath): Origin;
}
