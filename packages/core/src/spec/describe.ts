import type { JsonSchema } from '@chartwright/backstage-plugin-chartwright-common';
import { FORMATS } from '@chartwright/backstage-plugin-chartwright-common';
import { branches } from './schemaLookup';

const NOUNS: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'a map',
  array: 'a list',
  null: 'nothing',
};

const KEYS_SHOWN = 6;
const LONGEST_VALUE = 80;

function bounds({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
}: JsonSchema): string {
  if (exclusiveMinimum !== undefined && exclusiveMaximum !== undefined) {
    return ` between ${exclusiveMinimum} and ${exclusiveMaximum}, both excluded`;
  }
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  if (minimum !== undefined && maximum !== undefined)
    return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
}

function describeBranch(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined)
    return `one of ${schema.enum
      .map(value => `\`${String(value)}\``)
      .join(', ')}`;
  const format =
    schema.format === undefined ? undefined : FORMATS[schema.format];
  if (format !== undefined) return format.expected;
  const type = [schema.type ?? []].flat()[0];
  const noun = type === undefined ? 'any value' : NOUNS[type] ?? type;
  const keys = Object.keys(schema.properties ?? {});
  if (keys.length > 0) {
    const shown = keys.slice(0, KEYS_SHOWN).map(key => `\`${key}\``);
    return `a map with ${shown.join(', ')}${
      keys.length > KEYS_SHOWN ? ', …' : ''
    }`;
  }
  return `${noun}${bounds(schema)}`;
}

/** What a field takes, as a noun phrase. */
export function describeSchema(schema: JsonSchema, root: JsonSchema): string {
  return [...new Set(branches(schema, root).map(describeBranch))].join(', or ');
}

/** A value as JSON, cut to a line. */
export function describeValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_VALUE
    ? `${text.slice(0, LONGEST_VALUE - 1)}…`
    : text;
}

/** The JSON type of a value, as a noun. */
export function describeType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return NOUNS[typeof value] ?? typeof value;
}
