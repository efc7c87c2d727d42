import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes JSON Schemas for kubeconform, unknown fields refused, for the kinds that the charts hold: the same facts that
 * `chartwright check` uses, in the form that the peer reads.
 */
export function writeStrictSchemas(folder, store, kinds) {
  mkdirSync(folder, { recursive: true });
  for (const [apiVersion, kind] of kinds) {
    const found = store.find(apiVersion, kind);
    if (found.status !== 'known') continue;
    const defs = {};
    define(found.file, found.node, defs);
    const name = `${kind}-${apiVersion.replace('/', '-')}`.toLowerCase();
    writeFileSync(
      join(folder, `${name}.json`),
      JSON.stringify({
        $ref: `#/definitions/n${found.node}`,
        definitions: defs,
      }),
    );
  }
  return join(
    folder,
    '{{ .ResourceKind }}-{{ .Group }}-{{ .ResourceAPIVersion }}.json',
  );
}

function define(file, index, defs) {
  const name = `n${index}`;
  if (defs[name]) return;
  const { properties, values, items, open, type, required, pattern, format } =
    file.nodes[index];
  const schema = {};
  defs[name] = schema;
  const child = at => {
    define(file, at, defs);
    return { $ref: `#/definitions/n${at}` };
  };
  if (type)
    schema.type = type === 'object' || type === 'array' ? type : [type, 'null'];
  if (format === 'int-or-string') schema.type = ['integer', 'string'];
  if (required) schema.required = required;
  if (pattern && !pattern.includes('(?')) schema.pattern = pattern;
  if (properties) {
    schema.properties = Object.fromEntries(
      Object.entries(properties).map(([key, at]) => [key, child(at)]),
    );
  }
  if (values !== undefined) schema.additionalProperties = child(values);
  else if (type === 'object' && !open) schema.additionalProperties = false;
  if (items !== undefined) schema.items = child(items);
}
