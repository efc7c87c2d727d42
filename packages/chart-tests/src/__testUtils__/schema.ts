import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { libraryFolder } from './chartFiles';

/** The parts of a JSON schema that values.schema.json uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  not?: JsonSchema;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  uniqueItems?: boolean;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema | false>;
  patternProperties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  minProperties?: number;
  maxProperties?: number;
  definitions?: Record<string, JsonSchema>;
}

/** The schema of a service chart's values. */
export const valuesSchema: JsonSchema = JSON.parse(
  readFileSync(join(libraryFolder, 'values.schema.json'), 'utf8'),
);

/** The library's defaults, without the nulls that only document a value. */
export function libraryDefaults(): Record<string, unknown> {
  const values = parse(
    readFileSync(join(libraryFolder, 'values.yaml'), 'utf8'),
  );
  return withoutNulls(values.exports.defaults) as Record<string, unknown>;
}

/** Checks values against the schema; strict, so that the schema itself holds nothing unknown. */
export const validateValues = new Ajv({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
  allowMatchingProperties: true,
}).compile(valuesSchema);

/** Lays values over others as Helm does: maps merge, null removes. */
export function mergeValues(
  under: Record<string, unknown>,
  over: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    if (value === null) delete merged[key];
    else if (isMap(value) && isMap(below))
      merged[key] = mergeValues(below, value);
    else merged[key] = value;
  }
  return merged;
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutNulls(value: unknown): unknown {
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null)
      .map(([key, entry]) => [key, withoutNulls(entry)]),
  );
}
