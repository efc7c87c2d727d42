import { fieldsOf } from './fieldsOf';

/**
 * Paths of a document that another one does not have, or has differently, outermost first: what the form has no question
 * for, when the other one is made of the answers.
 *
 * @public
 */
export function pathsBeyond(document: unknown, made: unknown): string[] {
  return differing(fieldsOf(document), fieldsOf(made), '');
}

function differing(
  document: Record<string, unknown>,
  made: Record<string, unknown>,
  prefix: string,
): string[] {
  return Object.entries(document).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    const other = made[key];
    if (isMap(value) && isMap(other)) {
      return differing(value, other, `${path}.`);
    }
    return JSON.stringify(value) === JSON.stringify(other) ? [] : [path];
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
