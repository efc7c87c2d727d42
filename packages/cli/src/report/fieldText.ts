import type { FieldExplanation } from '@chartwright/core/explain';
import { stringify } from 'yaml';
import type { Colours } from '../terminal/Terminal';

/** A field's explanation for people. */
export function fieldText(
  field: FieldExplanation,
  { bold, dim, cyan }: Colours,
): string {
  const name =
    field.path === ''
      ? field.kind
      : `${field.kind.toLowerCase()}.${field.path}`;
  const lines = [
    `${bold(name)}  ${cyan(field.type)}${field.required ? '  required' : ''}`,
    ...(field.title ? [field.title] : []),
    '',
    field.description,
  ];
  if (field.default !== undefined)
    lines.push('', `Default: ${inline(field.default)}`);
  else if (field.fallback !== undefined)
    lines.push('', `Default: ${field.fallback}`);
  if (field.example !== undefined) {
    const key = field.path.split('.').at(-1) ?? '';
    const example =
      field.path === '' || key === ''
        ? field.example
        : { [key]: field.example };
    lines.push(
      '',
      'Example:',
      ...stringify(example)
        .trimEnd()
        .split('\n')
        .map(line => `  ${line}`),
    );
  }
  if (field.fields.length > 0) {
    const width = Math.max(...field.fields.map(item => item.name.length));
    lines.push('', 'Fields:');
    for (const item of field.fields) {
      lines.push(
        `  ${item.name.padEnd(width)}  ${cyan(item.type)}${
          item.required ? '  required' : ''
        }  ${dim(item.title)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function inline(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
