import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Joins charts/chartwright/schema/*.yaml into the text of values.schema.json.
 *
 * Draft-07, because Helm compiles the schema anew for every render and the meta-schema of 2020-12 makes that twice as dear.
 * The same file is checked against two scopes: the top level of a service chart, and the library's own scope (`exports` and
 * `global`, when the library is packaged). No section is required: `helm lint` checks values without the imported defaults.
 *
 * @param {string} schemaDirectory - folder with the sources
 * @returns {string} JSON text with a final newline
 */
export function assembleSchema(schemaDirectory) {
  const definitions = {};
  const properties = {};
  for (const file of readdirSync(schemaDirectory)
    .filter(name => name.endsWith('.yaml'))
    .sort()) {
    const part = parse(readFileSync(join(schemaDirectory, file), 'utf8'));
    addAll(definitions, part.definitions ?? {}, `${file}: definitions`);
    addAll(properties, part.properties ?? {}, `${file}: properties`);
  }
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: false,
    properties: {
      ...properties,
      global: { type: 'object' },
      exports: { type: 'object' },
      chartwright: { type: 'object' },
    },
    definitions,
  };
  const lowered = lowerPropertyNames(schema, definitions);
  dropUnused(lowered);
  return `${JSON.stringify(sortKeys(lowered), null, 1)}\n`;
}

function addAll(target, entries, where) {
  for (const [name, value] of Object.entries(entries)) {
    if (name in target) throw new Error(`${where}: '${name}' is defined twice`);
    target[name] = value;
  }
}

/**
 * Turns `propertyNames` into `patternProperties`: Helm's validator reports a bad name under the path of some other value.
 */
function lowerPropertyNames(node, definitions) {
  if (Array.isArray(node)) {
    return node.map(item => lowerPropertyNames(item, definitions));
  }
  if (node === null || typeof node !== 'object') return node;
  const { propertyNames, ...rest } = node;
  const lowered = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      lowerPropertyNames(value, definitions),
    ]),
  );
  if (propertyNames === undefined) return lowered;
  const name = resolve(propertyNames, definitions);
  const forbidden = name.not ? resolve(name.not, definitions).enum : [];
  const words = forbidden.filter(word => new RegExp(name.pattern).test(word));
  return {
    ...lowered,
    patternProperties: { [name.pattern]: lowered.additionalProperties ?? {} },
    additionalProperties: false,
    ...(words.length > 0 && {
      properties: Object.fromEntries(words.map(word => [word, false])),
    }),
  };
}

function resolve(schema, definitions) {
  return schema.$ref ? definitions[schema.$ref.split('/').pop()] : schema;
}

function dropUnused(schema) {
  const text = JSON.stringify(schema);
  for (const name of Object.keys(schema.definitions)) {
    if (!text.includes(`"#/definitions/${name}"`)) {
      delete schema.definitions[name];
    }
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
