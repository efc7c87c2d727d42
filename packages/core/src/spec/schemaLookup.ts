import type {
  Json,
  JsonSchema,
} from '@chartwright/backstage-plugin-chartwright-common';
import { dereference } from '@chartwright/backstage-plugin-chartwright-common';
import { documentSchema } from './documentSchema';
import type { DocumentKind } from './LocatedDocument';
import type { FieldPath } from './fieldPath';

function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** True when a value of JSON type `type` can be what `schema` describes. */
function accepts(schema: JsonSchema, type: string): boolean {
  const types = [schema.type ?? []].flat() as string[];
  return (
    types.includes(type) || (type === 'number' && types.includes('integer'))
  );
}

/** The branches of a schema: itself, or what its `anyOf` allows. */
export function branches(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const target = dereference(schema, root);
  return target.anyOf === undefined
    ? [target]
    : target.anyOf.flatMap(branch => branches(branch, root));
}

/** The branch of a schema that a value was meant for: the one of its JSON type. */
export function branchFor(
  schema: JsonSchema,
  value: unknown,
  root: JsonSchema,
): JsonSchema | undefined {
  const all = branches(schema, root);
  return all.length === 1
    ? all[0]
    : all.find(branch => accepts(branch, jsonType(value)));
}

function child(
  schema: JsonSchema,
  segment: string | number,
): JsonSchema | undefined {
  if (typeof segment === 'number') return schema.items;
  if (
    schema.properties !== undefined &&
    Object.hasOwn(schema.properties, segment)
  )
    return schema.properties[segment];
  return schema.additionalProperties === false
    ? undefined
    : schema.additionalProperties;
}

/** The schema of the field at `path`, not dereferenced. Of a union the branch that has such a field is followed. */
export function schemaAt(
  kind: DocumentKind,
  path: FieldPath,
): JsonSchema | undefined {
  const root = documentSchema(kind);
  let schema: JsonSchema | undefined = root;
  for (const segment of path) {
    schema = branches(schema, root)
      .map(branch => child(branch, segment))
      .find(found => found !== undefined);
    if (schema === undefined) return undefined;
  }
  return schema;
}

/** Names of the fields that may lie at `path`; none for a map with free names. */
export function fieldNames(kind: DocumentKind, path: FieldPath): string[] {
  const schema = schemaAt(kind, path);
  if (schema === undefined) return [];
  return branches(schema, documentSchema(kind)).flatMap(branch =>
    Object.keys(branch.properties ?? {}),
  );
}

/** The formats of keys at `path`. */
export function keyFormat(
  kind: DocumentKind,
  path: FieldPath,
): JsonSchema | undefined {
  const schema = schemaAt(kind, path);
  if (schema === undefined) return undefined;
  return branches(schema, documentSchema(kind)).find(
    branch => branch.propertyNames !== undefined,
  )?.propertyNames;
}

/** The value at `path`, or `undefined`. */
export function valueAt(value: Json, path: FieldPath): Json | undefined {
  let current: Json | undefined = value;
  for (const segment of path) {
    if (
      typeof current !== 'object' ||
      current === null ||
      !Object.hasOwn(current, segment)
    )
      return undefined;
    current = (current as { [key: string]: Json })[segment];
  }
  return current;
}
