/** A field that a merged spec must have wherever the map that it belongs to is. */
export interface RequiredField {
  /** Path below the spec; `*` stands for every name. */
  path: string[];
  field: string;
  /** What the field takes. */
  expected: string;
  /** As it would be written. */
  example: string;
}
