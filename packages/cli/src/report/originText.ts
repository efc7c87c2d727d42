import type {
  ExplainedField,
  ExplainedService,
} from '@chartwright/core/explain';
import type { Colours } from '../terminal/Terminal';

const LONGEST_VALUE = 60;

/** Values with their origins, one a line, in columns. */
export function originText(
  { fields }: ExplainedService,
  { bold, dim }: Colours,
): string {
  const rows = fields.map(field => ({
    path: field.path,
    value: valueText(field),
    origin: originOf(field),
  }));
  const width = (key: 'path' | 'value') =>
    Math.max(0, ...rows.map(row => row[key].length));
  const [paths, values] = [width('path'), width('value')];
  return rows
    .map(
      ({ path, value, origin }) =>
        `${path.padEnd(paths)}  ${bold(value.padEnd(values))}  ${dim(
          origin,
        )}\n`,
    )
    .join('');
}

function valueText({ value }: ExplainedField): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > LONGEST_VALUE
    ? `${oneLine.slice(0, LONGEST_VALUE - 3)}...`
    : oneLine;
}

function originOf({ origin }: ExplainedField): string {
  const { level, document, file, line, column, environment } = origin;
  const place = [file ?? document, line, column]
    .filter(part => part !== undefined)
    .join(':');
  const layer = environment === undefined ? level : `${level} ${environment}`;
  return document === 'built-in'
    ? `${layer} (built-in)`
    : `${layer} (${place})`;
}
