import type {
  JsonSchema,
  Schema,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  bundle,
  dereference,
  mapSchemas,
} from '@chartwright/backstage-plugin-chartwright-common';
import { inheritedSystemPart } from './inheritedSystemPart';

function typesOf(schema: JsonSchema, root: JsonSchema): string[] {
  const target = dereference(schema, root);
  if (target.type === undefined)
    throw new Error('A branch of anyOf needs a type.');
  return [target.type].flat();
}

/**
 * Replaces `anyOf` by one `if`/`then` for each branch, chosen by the JSON type of the value: the same values are valid,
 * but an error comes from the branch that was meant and from no other.
 */
function discriminate(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.anyOf === undefined) return schema;
  const { anyOf, ...rest } = schema;
  const branches = anyOf.map(branch => ({
    branch,
    types: typesOf(branch, root),
  }));
  const types = branches.flatMap(branch => branch.types);
  if (new Set(types).size !== types.length)
    throw new Error('The branches of anyOf must differ in their JSON type.');
  return {
    ...rest,
    type: types as JsonSchema['type'],
    allOf: branches.map(({ branch, types: own }) => ({
      if: { type: own as JsonSchema['type'] },
      then: branch,
    })),
  };
}

/** Names of the definitions that a schema refers to. */
function reached(schema: JsonSchema): string[] {
  return [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].flatMap(
    ([, name]) => name ?? [],
  );
}

/** Names of the definitions that `name` reaches, itself included. */
function reachable(
  name: string,
  definitions: Record<string, JsonSchema>,
): Set<string> {
  const found = new Set<string>();
  const pending = [name];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    pending.push(...reached(definitions[next] ?? {}));
  }
  return found;
}

function withoutAnnotations(schema: JsonSchema): JsonSchema {
  const {
    title,
    description,
    default: _,
    examples,
    'x-default': __,
    ...rest
  } = schema;
  return rest;
}

/**
 * The schemas from which the validators are made: one root with the definitions of all kinds. What can be inherited
 * requires nothing, since a document may complete what it inherits; `resolve` checks the merged whole.
 *
 * @param roots - the documents' schemas
 */
export function validatorSchemas(roots: Schema[]): JsonSchema {
  const bundles = roots.map(root => ({
    name: root.name ?? '',
    schema: bundle(root),
  }));
  const $defs: Record<string, JsonSchema> = {};
  for (const { name, schema } of bundles) {
    const { $defs: own, ...body } = schema;
    Object.assign($defs, own, { [name]: body });
  }
  const inherited = new Set([
    ...reachable('ServiceDefaults', $defs),
    ...reached(inheritedSystemPart($defs)).flatMap(name => [
      ...reachable(name, $defs),
    ]),
  ]);
  for (const name of inherited) {
    $defs[name] = mapSchemas(
      $defs[name] ?? {},
      ({ required: _, ...schema }) => schema,
    );
  }
  const root: JsonSchema = { $defs };
  return mapSchemas(root, schema =>
    withoutAnnotations(discriminate(schema, root)),
  );
}
