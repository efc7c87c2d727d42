import type { JsonSchema } from '../schemas/bundle';
import { DEFINITIONS } from '../schemas/bundle';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

function comment(schema: JsonSchema, indent: string): string {
  const lines = [schema.description ?? schema.title ?? ''];
  if (schema.default !== undefined)
    lines.push(`@defaultValue \`${JSON.stringify(schema.default)}\``);
  else if (schema['x-default'] !== undefined)
    lines.push(`Default: ${schema['x-default']}.`);
  const escaped = lines
    .filter(line => line !== '')
    .map(line => line.replace(/\*\//g, '*\\/').replace(/([{}@>])/g, '$1'));
  if (escaped.length === 0) return '';
  if (escaped.length === 1) return `${indent}/** ${escaped[0]} */\n`;
  return `${indent}/**\n${escaped
    .map(line => `${indent} * ${line}\n`)
    .join('')}${indent} */\n`;
}

function literal(value: unknown): string {
  return typeof value === 'string'
    ? `'${value.replace(/['\\]/g, '\\$&')}'`
    : JSON.stringify(value);
}

function scalarType(type: string): string {
  switch (type) {
    case 'integer':
      return 'number';
    case 'object':
      return 'Record<string, unknown>';
    case 'array':
      return 'unknown[]';
    default:
      return type;
  }
}

function typeOf(schema: JsonSchema, indent: string): string {
  if (schema.$ref !== undefined) return schema.$ref.slice(DEFINITIONS.length);
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ');
  if (schema.anyOf !== undefined) {
    return [
      ...new Set(schema.anyOf.map(branch => typeOf(branch, indent))),
    ].join(' | ');
  }
  if (schema.properties !== undefined) return body(schema, indent);
  if (schema.type === 'object' && schema.additionalProperties) {
    const value = typeOf(schema.additionalProperties, indent);
    return keyType(schema) === 'string'
      ? `Record<string, ${value}>`
      : `Partial<Record<${keyType(schema)}, ${value}>>`;
  }
  if (schema.type === 'array' && schema.items) {
    const item = typeOf(schema.items, indent);
    return /[|&]/.test(item) ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === undefined) return 'unknown';
  return [schema.type].flat().map(scalarType).join(' | ');
}

function keyType(schema: JsonSchema): string {
  const keys = schema.propertyNames?.enum;
  return keys === undefined ? 'string' : keys.map(literal).join(' | ');
}

function body(schema: JsonSchema, indent: string): string {
  const needed = new Set(schema.required ?? []);
  const inner = `${indent}  `;
  const fields = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const name = IDENTIFIER.test(key) ? key : literal(key);
    return `${comment(value, inner)}${inner}${name}${
      needed.has(key) ? '' : '?'
    }: ${typeOf(value, inner)};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}

function declaration(name: string, schema: JsonSchema): string {
  const text = typeOf(schema, '');
  return schema.properties === undefined
    ? `${comment(schema, '')}export type ${name} = ${text};\n`
    : `${comment(schema, '')}export interface ${name} ${text}\n`;
}

/**
 * TypeScript types of bundled schemas, one declaration for each definition, in alphabetical order. They describe
 * documents without `null`: what a `null` removes is gone before anybody reads it.
 *
 * @param roots - schemas by the name of their type; definitions of the same name must be equal
 */
export function documentTypes(roots: Record<string, JsonSchema>): string {
  const declarations = new Map<string, JsonSchema>();
  for (const [name, root] of Object.entries(roots)) {
    const { $defs = {}, ...schema } = root;
    for (const [definition, value] of Object.entries({
      ...$defs,
      [name]: schema,
    })) {
      const earlier = declarations.get(definition);
      if (
        earlier !== undefined &&
        JSON.stringify(earlier) !== JSON.stringify(value)
      ) {
        throw new Error(`Two schemas are named ${definition}.`);
      }
      declarations.set(definition, value);
    }
  }
  const sorted = [...declarations].sort(([a], [b]) => (a < b ? -1 : 1));
  const header =
    '/* Made from the schemas by `yarn generate`; a test compares. */\n/* eslint-disable */\n\n';
  return (
    header +
    sorted.map(([name, schema]) => declaration(name, schema)).join('\n')
  );
}
