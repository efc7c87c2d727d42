import type { FleetComponent } from '@chartwright/backstage-plugin-chartwright-common';

const COLUMNS: readonly (readonly [
  string,
  (component: FleetComponent) => string | number | boolean | undefined,
])[] = [
  ['entity', ({ entityRef }) => entityRef],
  ['title', ({ title }) => title],
  ['system', ({ system }) => system],
  ['owner', ({ owner }) => owner],
  ['generator', ({ generatorVersion }) => generatorVersion],
  ['library chart', ({ libraryVersion }) => libraryVersion],
  ['drift', ({ drift }) => drift],
  ['conflicts', ({ conflicts }) => conflicts],
  ['errors', ({ findings }) => findings?.error],
  ['warnings', ({ findings }) => findings?.warning],
  ['infos', ({ findings }) => findings?.info],
  ['cost minimum', ({ cost }) => cost?.minimum],
  ['cost maximum', ({ cost }) => cost?.maximum],
  ['currency', ({ cost }) => cost?.currency],
  ['checked at', ({ checkedAt }) => checkedAt],
  ['problem', ({ error }) => error],
];

/** The first line of a CSV file; lines end as RFC 4180 has it. */
export const CSV_HEAD = lineOf(COLUMNS.map(([name]) => name));

/** Components as lines of CSV (RFC 4180). */
export function componentsCsv(components: readonly FleetComponent[]): string {
  return components
    .map(component => lineOf(COLUMNS.map(([, value]) => value(component))))
    .join('');
}

function lineOf(
  values: readonly (string | number | boolean | undefined)[],
): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  // A spreadsheet takes such a text for a formula: https://owasp.org/www-community/attacks/CSV_Injection
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
