import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { SchemaFile } from './SchemaFile.mjs';
import { listType, sorted } from './kubernetesSchemas.mjs';

/** Licences that allow a derived file to be shipped under Apache-2.0 with a notice. Others are left out. */
const LICENCES = ['Apache-2.0', 'MIT', 'UPL-1.0'];

const VALIDATIONS = [
  'type',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'enum',
  'nullable',
];

/**
 * Schema files of custom resources, one for each API group, from CustomResourceDefinitions.
 *
 * @param folder Holds <project>/<plural>.<group>.yaml and SOURCES.md, a table of each file's repository, path, commit and licence.
 * @param kubernetes Where ObjectMeta comes from.
 * @returns Map from group to {file, sources}.
 */
export function customResourceSchemas(folder, kubernetes) {
  const sources = readSources(join(folder, 'SOURCES.md'));
  const groups = new Map();
  for (const project of readdirSync(folder, { withFileTypes: true }).filter(
    entry => entry.isDirectory(),
  )) {
    for (const name of readdirSync(join(folder, project.name)).sort()) {
      const definition = load(
        readFileSync(join(folder, project.name, name), 'utf8'),
      );
      const source = sources.get(`${project.name}/${definition.metadata.name}`);
      if (!source)
        throw new Error(`${project.name}/${name} is not in SOURCES.md`);
      if (!LICENCES.includes(source.licence)) {
        console.warn(
          `left out: ${definition.metadata.name}, licence ${source.licence}`,
        );
        continue;
      }
      const group = definition.spec.group;
      const entry = groups.get(group) ?? {
        file: new SchemaFile('custom'),
        sources: [],
      };
      groups.set(group, entry);
      entry.sources.push(source);
      for (const version of definition.spec.versions) {
        if (!version.served) continue;
        entry.file.addKind(
          `${group}/${version.name}`,
          definition.spec.names.kind,
          root(version.schema.openAPIV3Schema, entry.file, kubernetes),
        );
      }
    }
  }
  return groups;
}

function root(schema, file, kubernetes) {
  const text = file.add({ type: 'string' });
  const metadata = kubernetes.definition(
    'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta',
    file,
  );
  const index = convert(schema, file);
  const node = structuredClone(file.nodes[index]);
  node.properties = {
    ...node.properties,
    apiVersion: text,
    kind: text,
    metadata,
  };
  if (node.properties.status !== undefined)
    node.properties.status = file.add({ type: 'object', open: true });
  node.required = [
    ...new Set(['apiVersion', 'kind', 'metadata', ...(node.required ?? [])]),
  ];
  if (schema.properties?.metadata?.properties) {
    node.allOf = [
      ...(node.allOf ?? []),
      file.add({
        properties: { metadata: convert(schema.properties.metadata, file) },
      }),
    ];
  }
  return file.add(node);
}

/** A structural schema's node; `junctor` inside allOf, anyOf, oneOf and not, where only values are validated. */
function convert(schema, file, junctor = false) {
  const node = {};
  for (const key of VALIDATIONS)
    if (schema[key] !== undefined) node[key] = schema[key];
  if (typeof schema.default === 'string' || typeof schema.default === 'number')
    node.default = schema.default;
  if (schema['x-kubernetes-int-or-string']) {
    delete node.type;
    node.format = 'int-or-string';
    delete node.nullable;
  }
  if (schema['x-kubernetes-preserve-unknown-fields']) node.open = true;
  if (schema['x-kubernetes-embedded-resource']) node.embedded = true;
  if (schema.properties) {
    node.properties = {};
    for (const [name, property] of sorted(schema.properties))
      node.properties[name] = convert(property, file, junctor);
  }
  if (schema.required) {
    // The API server sets defaults before it validates, so a field with a default is never missing.
    const required = schema.required.filter(
      name => schema.properties?.[name]?.default === undefined,
    );
    if (required.length) node.required = required;
  }
  if (typeof schema.additionalProperties === 'object')
    node.values = convert(schema.additionalProperties, file, junctor);
  else if (schema.additionalProperties === true) node.open = true;
  if (schema.items) node.items = convert(schema.items, file, junctor);
  listType(schema, node);
  const intOrString = schema['x-kubernetes-int-or-string'];
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    const branches = schema[key]?.filter(
      branch => !(intOrString && isTypeOnly(branch)),
    );
    if (branches?.length)
      node[key] = branches.map(branch => convert(branch, file, true));
  }
  if (schema.not) node.not = convert(schema.not, file, true);
  return file.add(node);
}

/** {type: integer} and {type: string} say again what x-kubernetes-int-or-string says. */
function isTypeOnly(branch) {
  return (
    Object.keys(branch).length === 1 &&
    (branch.type !== undefined || (branch.anyOf ?? []).every(isTypeOnly))
  );
}

function readSources(path) {
  const sources = new Map();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const cells = line.split('|').map(cell => cell.trim());
    if (cells.length < 10 || !cells[3].includes('.')) continue;
    sources.set(`${cells[1]}/${cells[3]}`, {
      definition: cells[3],
      repository: `https://github.com/${cells[4]}`,
      path: cells[5],
      commit: cells[6].split(' ')[0],
      licence: cells[7].split(' ')[0],
    });
  }
  return sources;
}
