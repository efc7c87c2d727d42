import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import { REQUIRED_FIELDS } from '../../spec/requiredFields.generated';
import { isMap } from '../mergeLayers';
import type { Rule, Violation } from './Rule';

/** Every map below `value` that `pattern` reaches. */
function matches(
  value: unknown,
  pattern: readonly string[],
  path: FieldPath,
): [FieldPath, Record<string, unknown>][] {
  if (!isMap(value)) return [];
  const [segment, ...rest] = pattern;
  if (segment === undefined) return [[path, value]];
  const keys =
    segment === '*'
      ? Object.keys(value)
      : [segment].filter(key => Object.hasOwn(value, key));
  return keys.flatMap(key => matches(value[key], rest, [...path, key]));
}

/**
 * Fields that must be there once everything is merged. A document may leave them out where it inherits them, so the
 * schemas cannot tell.
 */
export const requiredRules: Rule = ({ spec }) =>
  REQUIRED_FIELDS.flatMap(({ path: pattern, field, expected, example }) =>
    matches(spec, pattern, [])
      .filter(([, value]) => !Object.hasOwn(value, field))
      .map(
        ([path]): Violation => ({
          code: 'CW_MISSING_FIELD',
          severity: 'error',
          message: `\`${formatPath([
            'spec',
            ...path,
          ])}\` needs the field \`${field}\`.`,
          path: [...path, field],
          expected,
          hint: `For example: \`${field}: ${example}\`.`,
        }),
      ),
  );
