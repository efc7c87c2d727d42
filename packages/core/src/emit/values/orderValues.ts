import { compareText } from '../../files/compareText';
import { HelmValue, isTable } from './helmValues';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The same values with keys in the order in which the chart's JSON Schema lists its properties; keys that a schema does
 * not list (names that people chose) follow in alphabetical order. So the order of a document's maps never matters.
 */
export function orderValues(value: HelmValue, root: Schema): HelmValue {
  return orderBy(value, root, root);
}

function orderBy(
  value: HelmValue,
  schema: Schema | undefined,
  root: Schema,
): HelmValue {
  if (Array.isArray(value)) {
    const items = schemaAt(schema?.items, root);
    return value.map(item => orderBy(item, items, root));
  }
  if (!isTable(value)) return value;
  const listed = Object.keys(asSchema(schema?.properties) ?? {});
  const rank = new Map(listed.map((key, index) => [key, index] as const));
  const keys = Object.keys(value).sort(
    (a, b) =>
      (rank.get(a) ?? listed.length) - (rank.get(b) ?? listed.length) ||
      compareText(a, b),
  );
  return Object.fromEntries(
    keys.map(key => [
      key,
      orderBy(value[key] as HelmValue, propertySchema(schema, key, root), root),
    ]),
  );
}

function propertySchema(
  schema: Schema | undefined,
  key: string,
  root: Schema,
): Schema | undefined {
  const properties = asSchema(schema?.properties);
  return schemaAt(properties?.[key] ?? schema?.additionalProperties, root);
}

/** A sub-schema with its `$ref` followed and the first alternative that describes a map taken. */
function schemaAt(node: unknown, root: Schema): Schema | undefined {
  const schema = asSchema(node);
  if (!schema) return undefined;
  if (typeof schema.$ref === 'string') {
    return schemaAt(resolvePointer(schema.$ref, root), root);
  }
  for (const word of ['oneOf', 'anyOf', 'allOf']) {
    const alternatives = schema[word];
    if (schema.properties === undefined && Array.isArray(alternatives)) {
      const table = alternatives
        .map(alternative => schemaAt(alternative, root))
        .find(found => found?.properties ?? found?.additionalProperties);
      if (table) return table;
    }
  }
  return schema;
}

function resolvePointer(reference: string, root: Schema): unknown {
  return reference
    .replace(/^#\/?/, '')
    .split('/')
    .filter(part => part !== '')
    .reduce<unknown>(
      (node, part) =>
        asSchema(node)?.[part.replace(/~1/g, '/').replace(/~0/g, '~')],
      root,
    );
}

function asSchema(node: unknown): Schema | undefined {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
    ? (node as Schema)
    : undefined;
}
