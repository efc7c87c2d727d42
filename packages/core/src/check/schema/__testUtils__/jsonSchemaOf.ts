import type { SchemaFile, SchemaNode } from '../SchemaNode';

/**
 * The same schema for ajv, made strict as the API server is: the yardstick of the differential test. Formats are left to
 * their own tests.
 */
export function jsonSchemaOf(
  file: SchemaFile,
  root: number,
): Record<string, unknown> {
  const defs: Record<string, unknown> = {};
  const pending = [root];
  while (pending.length > 0) {
    const index = pending.pop()!;
    if (defs[index] !== undefined) continue;
    defs[index] = strict(file, index, reference => pending.push(reference));
  }
  // Inside junctors the same node validates values only, so those are separate definitions.
  return { $ref: `#/$defs/${root}`, $defs: defs };
}

function strict(
  file: SchemaFile,
  index: number,
  use: (index: number) => void,
): Record<string, unknown> {
  const node = file.nodes[index]!;
  const child = (at: number) => {
    use(at);
    return { $ref: `#/$defs/${at}` };
  };
  const field = (at: number, optional: boolean) => {
    const target = file.nodes[at]!;
    const unset =
      file.dialect === 'kubernetes'
        ? optional
        : target.default !== undefined && !target.nullable;
    return unset ? { anyOf: [{ type: 'null' }, child(at)] } : child(at);
  };
  const schema = values(file, node);
  if (node.properties) {
    schema.properties = Object.fromEntries(
      Object.entries(node.properties).map(([name, at]) => [
        name,
        field(at, !node.required?.includes(name)),
      ]),
    );
  }
  if (node.values !== undefined) {
    schema.additionalProperties = field(node.values, true);
  } else if (!node.open) {
    if (node.type === 'object' || node.properties) {
      schema.additionalProperties = false;
    }
    if (node.embedded) {
      schema.properties = {
        apiVersion: true,
        kind: true,
        metadata: true,
        ...(schema.properties as object),
      };
    }
  }
  if (node.items !== undefined) schema.items = child(node.items);
  return orNull(node, schema);
}

/** A node as it stands in allOf, anyOf, oneOf and not. */
function valuesOnly(file: SchemaFile, index: number): Record<string, unknown> {
  const node = file.nodes[index]!;
  const schema = values(file, node);
  if (node.properties) {
    schema.properties = Object.fromEntries(
      Object.entries(node.properties).map(([name, at]) => [
        name,
        { anyOf: [{ type: 'null' }, valuesOnly(file, at)] },
      ]),
    );
  }
  if (node.items !== undefined) schema.items = valuesOnly(file, node.items);
  return schema;
}

function values(file: SchemaFile, node: SchemaNode): Record<string, unknown> {
  const schema: Record<string, unknown> = {};
  if (node.type) schema.type = node.type;
  if (node.format === 'int-or-string') schema.type = ['integer', 'string'];
  for (const key of [
    'required',
    'enum',
    'pattern',
    'minLength',
    'maxLength',
    'multipleOf',
    'minItems',
    'maxItems',
    'minProperties',
    'maxProperties',
  ] as const) {
    if (node[key] !== undefined) schema[key] = node[key];
  }
  if (node.minimum !== undefined) {
    schema[node.exclusiveMinimum ? 'exclusiveMinimum' : 'minimum'] =
      node.minimum;
  }
  if (node.maximum !== undefined) {
    schema[node.exclusiveMaximum ? 'exclusiveMaximum' : 'maximum'] =
      node.maximum;
  }
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
    if (node[key]) schema[key] = node[key].map(at => valuesOnly(file, at));
  }
  if (node.not !== undefined) schema.not = valuesOnly(file, node.not);
  return schema;
}

function orNull(
  node: SchemaNode,
  schema: Record<string, unknown>,
): Record<string, unknown> {
  const open = node.type === undefined && node.format === undefined;
  return node.nullable || open ? { anyOf: [{ type: 'null' }, schema] } : schema;
}
