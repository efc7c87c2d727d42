import type { Schema } from './build';

/** A self-contained JSON Schema: `$ref` is a pointer into its own `$defs`. */
export interface JsonSchema
  extends Omit<
    Schema,
    | '$ref'
    | 'items'
    | 'properties'
    | 'additionalProperties'
    | 'propertyNames'
    | 'anyOf'
  > {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | false;
  propertyNames?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  not?: JsonSchema;
}

/** Prefix of a reference into `$defs`. */
export const DEFINITIONS = '#/$defs/';

/**
 * Moves every named schema below `root` to `$defs` and replaces it by a reference.
 *
 * @throws Error when two different schemas have the same name.
 */
export function bundle(root: Schema): JsonSchema {
  const definitions = new Map<string, JsonSchema>();

  function convert(schema: Schema): JsonSchema {
    const {
      name,
      $ref,
      items,
      properties,
      additionalProperties,
      propertyNames,
      anyOf,
      ...rest
    } = schema;
    return {
      ...rest,
      ...($ref === undefined ? {} : visit($ref)),
      ...(items === undefined ? {} : { items: visit(items) }),
      ...(properties === undefined
        ? {}
        : {
            properties: Object.fromEntries(
              Object.entries(properties).map(([key, value]) => [
                key,
                visit(value),
              ]),
            ),
          }),
      ...(propertyNames === undefined
        ? {}
        : { propertyNames: visit(propertyNames) }),
      ...(additionalProperties === undefined
        ? {}
        : {
            additionalProperties:
              additionalProperties === false
                ? false
                : visit(additionalProperties),
          }),
      ...(anyOf === undefined ? {} : { anyOf: anyOf.map(visit) }),
    };
  }

  function visit(schema: Schema): JsonSchema {
    if (schema.name === undefined) return convert(schema);
    const definition = convert(schema);
    const earlier = definitions.get(schema.name);
    if (
      earlier !== undefined &&
      JSON.stringify(earlier) !== JSON.stringify(definition)
    ) {
      throw new Error(`Two schemas are named ${schema.name}.`);
    }
    definitions.set(schema.name, definition);
    return { $ref: `${DEFINITIONS}${schema.name}` };
  }

  const body = convert(root);
  const $defs = Object.fromEntries(
    [...definitions].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { ...body, $defs };
}

/** The definition that `schema` refers to, or itself. Its own title, description, default and examples win. */
export function dereference(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const definition = root.$defs?.[schema.$ref.slice(DEFINITIONS.length)];
  if (definition === undefined)
    throw new Error(`Nothing is defined at ${schema.$ref}.`);
  const { $ref: _, ...own } = schema;
  return { ...dereference(definition, root), ...own };
}

/** Applies `change` to every schema in `root`, from the leaves to the root. */
export function mapSchemas(
  root: JsonSchema,
  change: (schema: JsonSchema) => JsonSchema,
): JsonSchema {
  const record = (schemas: Record<string, JsonSchema>) =>
    Object.fromEntries(
      Object.entries(schemas).map(([key, value]) => [
        key,
        mapSchemas(value, change),
      ]),
    );
  const {
    $defs,
    properties,
    items,
    propertyNames,
    additionalProperties,
    anyOf,
    ...rest
  } = root;
  return change({
    ...rest,
    ...(items === undefined ? {} : { items: mapSchemas(items, change) }),
    ...(properties === undefined ? {} : { properties: record(properties) }),
    ...(propertyNames === undefined
      ? {}
      : { propertyNames: mapSchemas(propertyNames, change) }),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties:
            additionalProperties === false
              ? false
              : mapSchemas(additionalProperties, change),
        }),
    ...(anyOf === undefined
      ? {}
      : { anyOf: anyOf.map(branch => mapSchemas(branch, change)) }),
    ...($defs === undefined ? {} : { $defs: record($defs) }),
  });
}
