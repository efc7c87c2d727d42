import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Joins charts/chartwright/schema/*.yaml into the text of values.schema.json.
 *
 * Draft-07, because Helm compiles the schema anew for every render and the meta-schema of 2020-12 makes that several times as
 * dear. The same file is checked against two scopes: the top level of a service chart, and the library's own scope
 * (`exports` and `global`, when the library is packaged). So sections are required only where there is a `name`.
 *
 * @param {string} schemaDirectory - folder with the sources
 * @returns {string} JSON text with a final newline
 */
export function assembleSchema(schemaDirectory) {
  const definitions = {};
  const properties = {};
  const required = [];
  for (const file of readdirSync(schemaDirectory)
    .filter(f => f.endsWith('.yaml'))
    .sort()) {
    const part = parse(readFileSync(join(schemaDirectory, file), 'utf8'));
    addAll(definitions, part.definitions ?? {}, `${file}: definitions`);
    addAll(properties, part.properties ?? {}, `${file}: properties`);
    required.push(...(part.required ?? []));
  }
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: false,
    dependencies: { name: required.sort() },
    properties: {
      ...properties,
      global: { type: 'object' },
      exports: { type: 'object' },
      chartwright: { type: 'object' },
    },
    definitions,
  };
  return `${JSON.stringify(sortKeys(schema), null, 1)}\n`;
}

function addAll(target, entries, where) {
  for (const [name, value] of Object.entries(entries)) {
    if (name in target) throw new Error(`${where}: '${name}' is defined twice`);
    target[name] = value;
  }
}

function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sortKeys(value[key])]),
  );
}
