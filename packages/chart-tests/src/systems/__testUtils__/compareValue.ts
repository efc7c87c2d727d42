import {
  parsePrometheusDuration,
  parseQuantity,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { Expectation } from './Requirement';
import { regularExpression } from './selectPath';

/** Whether a value that was found is what an expectation wants. */
export function compareValue(
  found: unknown,
  { op = 'equals', value }: Pick<Expectation, 'op' | 'value'>,
): boolean {
  switch (op) {
    case 'exists':
      return found !== undefined && found !== null;
    case 'contains':
      return containsAll(found, [value].flat());
    case 'in':
      return (value as unknown[]).some(one => same(found, one));
    case 'gte':
      return amount(found) >= amount(value);
    case 'lte':
      return amount(found) <= amount(value);
    case 'matches':
      return regularExpression(String(value)).test(textOf(found));
    default:
      return same(found, value);
  }
}

/** A map, such as `data` of a ConfigMap, contains what any of its values does. */
function containsAll(found: unknown, parts: readonly unknown[]): boolean {
  const isMap =
    typeof found === 'object' && found !== null && !Array.isArray(found);
  const texts = isMap
    ? [...Object.entries(found)].map(
        ([key, value]) => `${key}\n${textOf(value)}`,
      )
    : [textOf(found)];
  return texts.some(text =>
    parts.every(part => squeezed(text).includes(squeezed(String(part)))),
  );
}

/** Quantities and durations by what they stand for, maps and lists by content, all else as text. */
function same(found: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'object' && wanted !== null)
    return canonical(found) === canonical(wanted);
  if (String(found) === String(wanted)) return true;
  if (typeof found === 'object') return false;
  return [parseQuantity, parsePrometheusDuration].some(read => {
    const [a, b] = [read(String(found)), read(String(wanted))];
    return a !== undefined && a === b;
  });
}

function amount(value: unknown): number {
  return parseQuantity(String(value)) ?? Number.NaN;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)) ?? '';
}

/** PromQL is compared without blanks. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
