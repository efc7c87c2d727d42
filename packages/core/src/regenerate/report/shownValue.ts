import type { FieldDifference } from '../manifests/ManifestDifference';

/** Characters of a value that are shown; what is longer is cut. */
const LONGEST_VALUE = 80;

/** Both values of a field in a few words each; nothing for long texts, of which only that they change can be told. */
export function shownValues(
  field: FieldDifference,
): { before: string; after: string } | undefined {
  return isLongText(field.before) && isLongText(field.after)
    ? undefined
    : {
        before: 'before' in field ? shown(field.before) : 'not set',
        after: 'after' in field ? shown(field.after) : 'not set',
      };
}

/** A text on one line, cut. */
export function oneLine(text: string | undefined): string {
  if (text === undefined) {
    return 'removed';
  }
  const line = text.trim().replace(/\s*\n\s*/g, ' ');
  return line.length > LONGEST_VALUE
    ? `${line.slice(0, LONGEST_VALUE)}…`
    : line;
}

function isLongText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 2 * LONGEST_VALUE;
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? `list of ${value.length}` : 'map';
  }
  return oneLine(String(value));
}
