import { formatPath } from '../../spec/fieldPath';
import { REQUIRED_FIELDS } from '../../spec/requiredFields.generated';
import { incompleteMaps } from './incompleteMaps';
import type { Rule, Violation } from './Rule';

/**
 * Fields that must be there once everything is merged. A document may leave them out where it inherits them, so the
 * schemas cannot tell.
 */
export const requiredRules: Rule = ({ spec }) =>
  incompleteMaps(spec, REQUIRED_FIELDS).map(
    ({ path, lacks: { field, expected, example } }): Violation => ({
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
  );
