import { FORMATS } from '../formats';
import type { JsonSchema } from '../schemas/bundle';
import { DEFINITIONS, dereference } from '../schemas/bundle';

/** Named parts become chapters; they are linked by their anchor. */
function anchor(name: string): string {
  return name.toLowerCase();
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, '\\n');
}

function code(value: unknown): string {
  return `\`${cell(JSON.stringify(value) ?? '')}\``;
}

const NOUNS: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
};

/** Page that holds the chapter of a definition; empty for the page itself. */
type PageOf = (definition: string) => string;

function typeOf(schema: JsonSchema, pageOf: PageOf): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(DEFINITIONS.length);
    return `[${name}](${pageOf(name)}#${anchor(name)})`;
  }
  const inner = (part: JsonSchema) => typeOf(part, pageOf);
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(', ');
  if (schema.anyOf !== undefined) {
    return [...new Set(schema.anyOf.map(inner))].join(' or ');
  }
  if (schema.type === 'array') return `list of ${inner(schema.items ?? {})}`;
  if (schema.type === 'object' && schema.additionalProperties) {
    return Object.keys(schema.additionalProperties).length === 0
      ? 'map as in Kubernetes'
      : `map of ${inner(schema.additionalProperties)}`;
  }
  const format =
    schema.format === undefined ? undefined : FORMATS[schema.format];
  return format?.expected ?? NOUNS[String(schema.type)] ?? 'map';
}

function defaultOf(schema: JsonSchema, required: boolean): string {
  if (required) return '**required**';
  if (schema.default !== undefined) return code(schema.default);
  return cell(schema['x-default'] ?? '');
}

function fieldTable(
  schema: JsonSchema,
  root: JsonSchema,
  pageOf: PageOf,
): string {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const about = dereference(field, root);
    const required = schema.required?.includes(name) ?? false;
    const cells = [
      `\`${name}\``,
      typeOf(field, pageOf),
      defaultOf(about, required),
      `${cell(about.description ?? '')} Example: ${code(about.examples?.[0])}`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `| Field | Value | Default | Meaning |\n| --- | --- | --- | --- |\n${rows.join(
    '\n',
  )}\n`;
}

/** Definitions in the order in which a reader meets them. */
function readingOrder(root: JsonSchema): string[] {
  const found = new Set<string>();
  function visit(schema: JsonSchema): void {
    const name = schema.$ref?.slice(DEFINITIONS.length);
    if (name !== undefined && found.has(name)) return;
    if (name !== undefined) found.add(name);
    const target = dereference(schema, root);
    const parts = [
      ...Object.values(target.properties ?? {}),
      ...(target.anyOf ?? []),
      ...(target.items === undefined ? [] : [target.items]),
      ...(target.additionalProperties ? [target.additionalProperties] : []),
    ];
    parts.forEach(visit);
  }
  visit(root);
  return [...found];
}

/**
 * Reference page of a kind of document: a table for each named part of its schema.
 *
 * @param name - name of the document's type
 * @param elsewhere - definitions that another page describes, with the name of that page
 */
export function referencePage(
  name: string,
  root: JsonSchema,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): string {
  const { $defs = {}, ...document } = root;
  const pageOf: PageOf = definition => elsewhere.get(definition) ?? '';
  function chapter(part: string, schema: JsonSchema): string {
    const title = `## ${part}\n\n${schema.description ?? ''}\n`;
    return schema.properties === undefined
      ? `${title}\nA value is: ${typeOf(schema, pageOf)}. Example: ${code(
          schema.examples?.[0],
        )}\n`
      : `${title}\n${fieldTable(schema, root, pageOf)}`;
  }
  const chapters = readingOrder(root)
    .filter(part => !elsewhere.has(part))
    .map(part => chapter(part, $defs[part] ?? {}));
  return `# ${document.title}

${
  document.description ?? ''
} Every optional field may be \`null\`, which removes what is inherited. \`chartwright explain\`
tells the same in a terminal.

${chapter(name, document)}
${chapters.join('\n')}`;
}
