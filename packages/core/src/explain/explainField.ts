import type { JsonSchema } from '@chartwright/backstage-plugin-chartwright-common';
import { dereference } from '@chartwright/backstage-plugin-chartwright-common';
import { didYouMean } from '../spec/didYouMean';
import { parsePath, type FieldPath } from '../spec/fieldPath';
import type { DocumentKind } from '../spec/LocatedDocument';
import { documentSchema } from '../spec/documentSchema';
import { branches, fieldNames, schemaAt } from '../spec/schemaLookup';

/** What a field of a document is, read from its schema. */
export interface FieldExplanation {
  kind: DocumentKind;
  /** Path in the document; empty for the document itself. */
  path: string;
  title: string;
  description: string;
  /** In words: `text`, `one of a, b`, `map of ...`. */
  type: string;
  required: boolean;
  default?: unknown;
  /** The default in words, where it depends on something else. */
  fallback?: string;
  example?: unknown;
  /** What lies below. `*` stands for names of your choice. */
  fields: { name: string; type: string; title: string; required: boolean }[];
}

/** No field of that name: where the path ends, and what was probably meant. */
export interface UnknownField {
  kind: DocumentKind;
  /** The part of the path that there is. */
  parent: string;
  name: string;
  suggestion?: string;
  known: string[];
}

const KINDS: Readonly<Record<string, DocumentKind>> = {
  service: 'Service',
  system: 'System',
  platform: 'Platform',
};

/**
 * Explains `spec.scaling`, `system.spec.resources` or `platform.spec.tiers`; a name of the reader's own (of a port, an
 * environment) may stand in the path, or `*`.
 */
export function explainField(field: string): FieldExplanation | UnknownField {
  const [head = '', ...tail] = parsePath(field) ?? [field];
  const named = KINDS[String(head).toLowerCase()];
  const kind = named ?? 'Service';
  const path = named || head === '' ? tail : [head, ...tail];
  for (const [index, segment] of path.entries()) {
    if (schemaAt(kind, path.slice(0, index + 1))) continue;
    const parent = path.slice(0, index);
    const known = fieldNames(kind, parent);
    const suggestion = didYouMean(String(segment), known);
    return {
      kind,
      parent: parent.join('.'),
      name: String(segment),
      ...(suggestion !== undefined && { suggestion }),
      known,
    };
  }
  return explanation(kind, path);
}

function explanation(kind: DocumentKind, path: FieldPath): FieldExplanation {
  const root = documentSchema(kind);
  const reference = schemaAt(kind, path) ?? root;
  const schema = dereference(reference, root);
  const parent =
    path.length === 0 ? undefined : schemaAt(kind, path.slice(0, -1));
  return {
    kind,
    path: path.join('.'),
    title: schema.title ?? '',
    description: schema.description ?? '',
    type: typeOf(reference, root),
    required: isRequired(parent, path.at(-1), root),
    ...(schema.default !== undefined && { default: schema.default }),
    ...(schema['x-default'] !== undefined && { fallback: schema['x-default'] }),
    ...(schema.examples?.[0] !== undefined && { example: schema.examples[0] }),
    fields: branches(reference, root).flatMap(branch => fieldsOf(branch, root)),
  };
}

function fieldsOf(
  schema: JsonSchema,
  root: JsonSchema,
): FieldExplanation['fields'] {
  const named = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => ({
      name,
      type: typeOf(property, root),
      title: dereference(property, root).title ?? '',
      required: schema.required?.includes(name) ?? false,
    }),
  );
  const { additionalProperties } = schema;
  if (!additionalProperties) return named;
  return [
    ...named,
    ...branches(additionalProperties, root).flatMap(branch =>
      branch.properties
        ? fieldsOf(branch, root).map(field => ({
            ...field,
            name: `*.${field.name}`,
          }))
        : [],
    ),
  ];
}

function isRequired(
  parent: JsonSchema | undefined,
  name: string | number | undefined,
  root: JsonSchema,
): boolean {
  return (
    parent !== undefined &&
    branches(parent, root).some(
      branch => branch.required?.includes(String(name)) ?? false,
    )
  );
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
};

function typeOf(reference: JsonSchema, root: JsonSchema): string {
  const names = branches(reference, root).flatMap(branch =>
    branchTypes(branch, root),
  );
  return [...new Set(names)]
    .filter((name, _, all) => name !== 'null' || all.length === 1)
    .join(' or ');
}

function branchTypes(schema: JsonSchema, root: JsonSchema): string[] {
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.enum)
    return [`one of ${schema.enum.filter(item => item !== null).join(', ')}`];
  return [schema.type ?? []].flat().map(type => {
    if (type === 'object') {
      return schema.additionalProperties
        ? `map of ${typeOf(schema.additionalProperties, root)}`
        : 'object';
    }
    if (type === 'array')
      return `list of ${
        schema.items ? typeOf(schema.items, root) : 'anything'
      }`;
    return `${TYPE_NAMES[type] ?? type}${
      schema.format && type !== 'null' ? ` (${schema.format})` : ''
    }`;
  });
}
