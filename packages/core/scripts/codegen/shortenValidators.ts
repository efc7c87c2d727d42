import ts from 'typescript';

/** What ajv writes for each error that it found. */
const ADD_ERROR =
  /if\(vErrors === null\)\{vErrors = \[(err\d+)\];\}else \{vErrors\.push\(\1\);\}/g;

const SCHEMA_PATH = /schemaPath:"(?:[^"\\]|\\.)*",/g;

/** Keywords that lead to others, or whose values are told in errors; the others are in the code already. */
const KEPT = new Set([
  'properties',
  'additionalProperties',
  'propertyNames',
  'items',
  'anyOf',
  'enum',
  'type',
]);

/**
 * The same validators in two thirds of the code, which a command loads at each start: the place of a keyword in the schema
 * is not told, an error is added by a function, and of the schemas only the names and values are kept that errors tell.
 *
 * @throws Error when ajv writes something else than what is known here.
 */
export function shortenValidators(code: string): string {
  const short = prunedSchemas(code)
    .replace(SCHEMA_PATH, '')
    .replace(ADD_ERROR, 'vErrors = withError(vErrors, $1);');
  if (/vErrors\.push|schemaPath/.test(short)) {
    throw new Error('ajv writes its errors in a form that is not known here');
  }
  return `${short}
function withError(errors, error) {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}`;
}

function prunedSchemas(code: string): string {
  const schemas = new Map<string, unknown>();
  let pruned = '';
  let end = 0;
  for (const { name, initializer } of declarations(code)) {
    const schema = prune(JSON.parse(initializer.getText()));
    schemas.set(name, schema);
    pruned += code.slice(end, initializer.getStart()) + JSON.stringify(schema);
    end = initializer.getEnd();
  }
  pruned += code.slice(end);
  for (const [used, name, path] of pruned.matchAll(
    /\b(schema\d+)((?:\.\w+|\["[^"]+"\])+)/g,
  )) {
    if (valueAt(schemas.get(name!), path!) === undefined) {
      throw new Error(`the validators read ${used}, which is not kept`);
    }
  }
  return pruned;
}

/** The schemas that the code holds, in its order. */
function declarations(code: string) {
  return ts
    .createSourceFile('validators.js', code, ts.ScriptTarget.Latest, true)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap(({ name, initializer }) =>
      /^schema\d+$/.test(name.getText()) && initializer
        ? [{ name: name.getText(), initializer }]
        : [],
    );
}

function prune(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return {};
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([keyword, value]) =>
          KEPT.has(keyword) && (keyword !== 'type' || Array.isArray(value)),
      )
      .map(([keyword, value]) => [keyword, pruneKeyword(keyword, value)]),
  );
}

function pruneKeyword(keyword: string, value: unknown): unknown {
  if (keyword === 'enum' || keyword === 'type') return value;
  if (keyword === 'properties') {
    return Object.fromEntries(
      Object.entries(value as object).map(([name, field]) => [
        name,
        prune(field),
      ]),
    );
  }
  return Array.isArray(value) ? value.map(prune) : prune(value);
}

function valueAt(schema: unknown, path: string): unknown {
  return [...path.matchAll(/\.(\w+)|\["([^"]+)"\]/g)].reduce<unknown>(
    (value, [, plain, quoted]) =>
      (value as Record<string, unknown> | undefined)?.[plain ?? quoted ?? ''],
    schema,
  );
}
