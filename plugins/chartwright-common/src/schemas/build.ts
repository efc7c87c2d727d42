/** A JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [key: string]: Json };

/** The JSON types that a document's field can have. */
export type JsonType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'object'
  | 'array'
  | 'null';

/**
 * A JSON Schema (2020-12) as the modules of this folder write it. It differs from the standard in one point: `$ref`
 * holds the definition itself, which {@link bundle} moves to `$defs`.
 */
export interface Schema {
  title?: string;
  description?: string;
  default?: Json;
  /** The default in words, where it depends on something else. */
  'x-default'?: string;
  examples?: Json[];
  /** Name in `$defs` and of the TypeScript type. */
  name?: string;
  $ref?: Schema;
  type?: JsonType | JsonType[];
  enum?: Json[];
  const?: Json;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  items?: Schema;
  minItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | false;
  propertyNames?: Schema;
  minProperties?: number;
  maxProperties?: number;
  /** Branches of disjoint JSON types only, so that an error can always be told from the branch that was meant. */
  anyOf?: Schema[];
}

/** What every field says about itself. */
export interface Annotations {
  title: string;
  description: string;
  example: Json;
  /** The value that an absent field has. */
  default?: Json;
  /** The same in words, where it depends on something else. */
  fallback?: string;
}

const REQUIRED = Symbol('required');

type Field = Schema & { [REQUIRED]?: true };

function annotated(about: Annotations, schema: Schema): Schema {
  return {
    title: about.title,
    description: about.description,
    ...(about.default === undefined ? {} : { default: about.default }),
    ...(about.fallback === undefined ? {} : { 'x-default': about.fallback }),
    examples: [about.example],
    ...schema,
  };
}

/** Marks a property that has no default. */
export function required(schema: Schema): Schema {
  return { ...schema, [REQUIRED]: true } as Field;
}

/** A string; `format` names one of the rules of `../formats`. */
export function text(
  about: Annotations &
    Pick<Schema, 'format' | 'pattern' | 'minLength' | 'maxLength'>,
): Schema {
  const { format, pattern, minLength, maxLength } = about;
  return annotated(about, {
    type: 'string',
    ...(format === undefined ? {} : { format }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  });
}

export function integer(
  about: Annotations & { minimum?: number; maximum?: number },
): Schema {
  return annotated(about, { type: 'integer', ...bounds(about) });
}

export function decimal(
  about: Annotations &
    Pick<
      Schema,
      'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum'
    >,
): Schema {
  return annotated(about, { type: 'number', ...bounds(about) });
}

function bounds(about: Schema): Schema {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = about;
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(exclusiveMinimum === undefined ? {} : { exclusiveMinimum }),
    ...(exclusiveMaximum === undefined ? {} : { exclusiveMaximum }),
  };
}

export function flag(about: Annotations): Schema {
  return annotated(about, { type: 'boolean' });
}

/** One of a closed set of words. */
export function choice(about: Annotations & { of: readonly string[] }): Schema {
  return annotated(about, { type: 'string', enum: [...about.of] });
}

export function list(
  about: Annotations & { of: Schema; unique?: boolean; minItems?: number },
): Schema {
  return annotated(about, {
    type: 'array',
    items: about.of,
    ...(about.unique ? { uniqueItems: true } : {}),
    ...(about.minItems === undefined ? {} : { minItems: about.minItems }),
  });
}

/** Named things: a map from a name to one of them. `keys` is the format of the names. */
export function map(
  about: Annotations & {
    of: Schema;
    keys?: string;
    keySchema?: Schema;
    minProperties?: number;
  },
): Schema {
  const propertyNames =
    about.keySchema ??
    (about.keys === undefined ? undefined : { format: about.keys });
  return annotated(about, {
    type: 'object',
    additionalProperties: about.of,
    ...(propertyNames === undefined ? {} : { propertyNames }),
    ...(about.minProperties === undefined
      ? {}
      : { minProperties: about.minProperties }),
  });
}

/** A group of fields. `name` makes it a definition of its own, with a TypeScript type. */
export function object(
  about: Annotations & { name: string },
  properties: Record<string, Schema>,
): Schema {
  const needed = Object.keys(properties).filter(
    key => (properties[key] as Field)[REQUIRED],
  );
  return annotated(about, {
    name: about.name,
    type: 'object',
    properties,
    ...(needed.length === 0 ? {} : { required: needed }),
    additionalProperties: false,
  });
}

/** A definition that several fields share, each with a title and description of its own. */
export function shared(about: Annotations, definition: Schema): Schema {
  return annotated(about, { $ref: definition });
}

/** One of several JSON types, for instance a shorthand beside the full form. `name` makes it a definition. */
export function either(
  about: Annotations & { name?: string },
  ...branches: Schema[]
): Schema {
  return annotated(about, {
    ...(about.name === undefined ? {} : { name: about.name }),
    anyOf: branches,
  });
}

/** Any JSON value of Kubernetes' own: checked when the manifests are. */
export function raw(about: Annotations): Schema {
  return annotated(about, { type: 'object', additionalProperties: {} });
}
