import fc from 'fast-check';
import { isMap, type JsonSchema } from './schema';

/**
 * Random values that a schema accepts: sections and entries come and go, strings match their patterns or are any text.
 *
 * @param schema - a schema of the sort of values.schema.json
 * @param definitions - what its references name
 */
export function valuesArbitrary(
  schema: JsonSchema,
  definitions: Record<string, JsonSchema>,
): fc.Arbitrary<unknown> {
  const nested = (inner: JsonSchema) => valuesArbitrary(inner, definitions);
  if (schema.$ref) return nested(definitions[schema.$ref.split('/').pop()!]!);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(nested));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map(type => ofType(type, schema, definitions)));
}

function ofType(
  type: string,
  schema: JsonSchema,
  definitions: Record<string, JsonSchema>,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      // Helm takes a null out before the chart sees it.
      return fc.constant(undefined);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? -1000,
        max: schema.maximum ?? 2147483647,
      });
    case 'number':
      return fc
        .integer({ min: schema.minimum ?? 0, max: 10000 })
        .map(n => n / 4);
    case 'string':
      return text(schema, definitions);
    case 'array':
      return (schema.uniqueItems ? fc.uniqueArray : fc.array)(
        valuesArbitrary(schema.items ?? {}, definitions),
        { minLength: schema.minItems ?? 0, maxLength: 3 },
      );
    default:
      return map(schema, definitions);
  }
}

function text(
  schema: JsonSchema,
  definitions: Record<string, JsonSchema>,
): fc.Arbitrary<string> {
  const { pattern, minLength = 0, maxLength = 60 } = schema;
  const any = pattern
    ? fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' })
    : fc.string({ unit: 'binary', minLength, maxLength: 40 });
  const words = schema.not && forbiddenWords(schema.not, definitions);
  return any.filter(
    value =>
      value.length >= minLength &&
      value.length <= maxLength &&
      !words?.includes(value) &&
      // Helm drops this text from whatever it renders.
      !value.includes('<no value>'),
  );
}

function forbiddenWords(
  schema: JsonSchema,
  definitions: Record<string, JsonSchema>,
): unknown[] {
  const resolved = schema.$ref
    ? definitions[schema.$ref.split('/').pop()!]!
    : schema;
  return resolved.enum ?? [];
}

function map(
  schema: JsonSchema,
  definitions: Record<string, JsonSchema>,
): fc.Arbitrary<Record<string, unknown>> {
  const named = Object.entries(schema.properties ?? {}).filter(
    (entry): entry is [string, JsonSchema] => isMap(entry[1]),
  );
  const fixed = fc.record(
    Object.fromEntries(
      named.map(([key, inner]) => [key, valuesArbitrary(inner, definitions)]),
    ),
    {
      requiredKeys: [...(schema.required ?? [])].filter(key =>
        named.some(([name]) => name === key),
      ),
    },
  );
  const entries = Object.entries(schema.patternProperties ?? {}).map(
    ([pattern, inner]) =>
      fc.dictionary(
        fc
          .stringMatching(new RegExp(pattern, 'u'), { size: 'small' })
          .filter(key => key.length < 60 && schema.properties?.[key] !== false),
        valuesArbitrary(inner, definitions),
        { maxKeys: 3 },
      ),
  );
  return fc
    .tuple(fixed, ...entries)
    .map(parts => Object.assign({}, ...parts))
    .filter(
      value =>
        (schema.required ?? []).every(key => value[key] !== undefined) &&
        Object.keys(value).length >= (schema.minProperties ?? 0),
    )
    .map(value => firstEntries(value, schema.maxProperties));
}

function firstEntries(value: Record<string, unknown>, count = Infinity) {
  return Object.fromEntries(Object.entries(value).slice(0, count));
}
