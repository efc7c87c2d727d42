import type { FieldPath } from '../../spec/fieldPath';

/** One way in which a value differs from its schema. */
export interface SchemaViolation {
  rule:
    | 'unknown-field'
    | 'missing-field'
    | 'wrong-type'
    | 'invalid-value'
    | 'duplicate-item';
  path: FieldPath;
  /** A sentence that stands alone beside the path. */
  message: string;
  hint?: string;
}
