import type { TemplateAction } from '@backstage/plugin-scaffolder-node';

/** A JSON Schema, as far as the page tells of it. */
interface Property {
  type?: string | string[];
  description?: string;
  default?: unknown;
  enum?: unknown[];
  anyOf?: Property[];
  items?: Property;
}

interface ObjectSchema {
  properties?: Record<string, Property>;
  required?: string[];
}

/** The page of the documentation with the inputs, outputs and examples of actions, in Markdown. */
export function actionsPage(
  actions: readonly TemplateAction<any, any, any>[],
): string {
  return [
    '# Scaffolder actions',
    '',
    '<!-- Made from the schemas of the actions by `yarn generate` in plugins/scaffolder-backend-module-chartwright. -->',
    '',
    'All of them support a dry run, and can be used alone in your own templates.',
    ...actions.flatMap(({ id, description = '', schema, examples = [] }) => [
      '',
      `## ${id}`,
      '',
      description,
      '',
      '### Input',
      '',
      ...table(schema?.input as ObjectSchema, true),
      '',
      '### Output',
      '',
      ...table(schema?.output as ObjectSchema, false),
      '',
      '### Examples',
      ...examples.flatMap(({ description: what, example }) => [
        '',
        what,
        '',
        '```yaml',
        example.trimEnd(),
        '```',
      ]),
    ]),
    '',
  ].join('\n');
}

function table(
  { properties = {}, required = [] }: ObjectSchema = {},
  isInput: boolean,
): string[] {
  const rows = Object.entries(properties).map(([name, property]) => {
    const needed = isInput && required.includes(name) && !hasDefault(property);
    const fallback = hasDefault(property)
      ? ` Default \`${JSON.stringify(property.default)}\`.`
      : '';
    return `| \`${name}\`${needed ? ' (required)' : ''} | ${cell(
      typeOf(property),
    )} | ${cell(property.description ?? '')}${fallback} |`;
  });
  return ['| name | type | |', '| --- | --- | --- |', ...rows];
}

function hasDefault({ default: fallback }: Property): boolean {
  return fallback !== undefined;
}

function typeOf({ type, enum: values, anyOf, items }: Property): string {
  if (values) return values.map(value => `\`${value}\``).join(', ');
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (type === 'array') return `list of ${items ? typeOf(items) : 'anything'}`;
  return [type ?? 'anything'].flat().join(' or ');
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}
