/**
 * One node of a structural schema, as Kubernetes means the word: every field has one type, and whatever is not named is
 * refused. Children are indexes into {@link SchemaFile.nodes}, where equal nodes are stored once.
 */
export interface SchemaNode {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /** JSON Schema's formats, and Kubernetes' own: see formats.ts. */
  format?: string;
  properties?: Record<string, number>;
  required?: string[];
  /** Schema of a map's keys, where they have rules of their own (labels). */
  keys?: number;
  /** Schema of a map's values. */
  values?: number;
  /** Fields that are not named are taken. */
  open?: boolean;
  /** A whole Kubernetes object inside another: apiVersion, kind and metadata are taken. */
  embedded?: boolean;
  items?: number;
  /** No two items are equal. */
  set?: boolean;
  /** No two items have the same values in these fields. */
  mapKeys?: string[];
  uniqueItems?: boolean;
  nullable?: boolean;
  /** Only kept where it is a text or a number: list keys and missing fields need it. */
  default?: string | number;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: boolean;
  exclusiveMaximum?: boolean;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  /** Schemas that only validate values; which fields exist is said outside them. */
  allOf?: number[];
  anyOf?: number[];
  oneOf?: number[];
  not?: number;
}

/** What assets/schemas/<name>.json holds; made by scripts/buildSchemas.mjs. */
export interface SchemaFile {
  /** `kubernetes`: null means "not set", as Go's decoder has it. `custom`: null is refused unless `nullable`. */
  dialect: 'kubernetes' | 'custom';
  /** apiVersion to kind to index of the node. */
  kinds: Record<string, Record<string, number>>;
  nodes: SchemaNode[];
}

/** Nodes by their index; a list is one. */
export interface SchemaNodes {
  at(index: number): SchemaNode | undefined;
}

/** A schema file that was read. Its nodes may be parsed when they are first looked at. */
export interface LoadedSchemas extends Omit<SchemaFile, 'nodes'> {
  readonly nodes: SchemaNodes;
}

/** What assets/schemas/index.json holds. */
export interface SchemaIndex {
  /** Version of Kubernetes that the schemas come from. */
  kubernetes: string;
  files: Record<string, { sha256: string; size: number }>;
  kinds: Record<string, { file: string; kinds: string[] }>;
}
