import type { Json } from '../schemas';
import type { JsonSchema } from '../schemas/bundle';
import { mapSchemas } from '../schemas/bundle';

/** Format names that JSON Schema itself knows; the others would only make editors complain. */
const STANDARD_FORMATS = new Set(['email', 'uri']);

function acceptsNull(schema: JsonSchema): JsonSchema {
  if (schema.$ref !== undefined || schema.anyOf !== undefined) {
    const {
      title,
      description,
      default: fallback,
      examples,
      'x-default': words,
      ...body
    } = schema;
    const about = {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(words === undefined ? {} : { 'x-default': words }),
      ...(examples === undefined ? {} : { examples }),
    };
    const branches = body.anyOf ?? [body];
    return { ...about, anyOf: [...branches, { type: 'null' }] };
  }
  if (schema.type === undefined) return schema;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return {
    ...schema,
    type: [...types, 'null'],
    ...(schema.enum === undefined ? {} : { enum: [...schema.enum, null] }),
  };
}

/**
 * The schema as editors take it: every optional field and every entry of a map accepts `null`, which removes an
 * inherited value, and the formats of our own are left out. Values that a format refuses are found by `chartwright`.
 */
export function editorSchema(root: JsonSchema, id: string): JsonSchema {
  const body = mapSchemas(root, schema => {
    const needed = new Set(schema.required ?? []);
    const { format, ...rest } = schema;
    return {
      ...rest,
      ...(format !== undefined && STANDARD_FORMATS.has(format)
        ? { format }
        : {}),
      ...(schema.properties === undefined
        ? {}
        : {
            properties: Object.fromEntries(
              Object.entries(schema.properties).map(([key, value]) => [
                key,
                needed.has(key) ? value : acceptsNull(value),
              ]),
            ),
          }),
      ...(schema.additionalProperties === undefined ||
      schema.additionalProperties === false
        ? {}
        : { additionalProperties: acceptsNull(schema.additionalProperties) }),
    };
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    ...body,
  };
}

/** Text of a schema file. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema as unknown as Json, null, 2)}\n`;
}
