import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { formatPath } from '../../spec/fieldPath';
import { REQUIRED_SYSTEM_FIELDS } from '../../spec/requiredFields.generated';
import { fieldAt } from '../fieldAt';
import { mergedSystem } from '../system/effectiveSystem';
import type { World } from '../World';
import { BASE } from '../World';
import { placeOf } from './documentProblems';
import { incompleteMaps } from './incompleteMaps';

/**
 * Fields of a System that must be there in all environments, or in one once its overlay is laid over the rest. An overlay
 * may leave out what it inherits, so the schema cannot tell.
 */
export function incompleteSystemProblems({
  system,
  platform,
}: World): Problem[] {
  if (system === undefined) return [];
  const found = new Map<string, Problem>();
  for (const environment of [
    BASE,
    ...platform.environments.map(({ name }) => name),
  ]) {
    for (const { path, lacks } of incompleteMaps(
      mergedSystem(system, environment),
      REQUIRED_SYSTEM_FIELDS,
    )) {
      const { field, expected, example } = lacks;
      // What is incomplete in all environments is told once.
      const common = ['spec', ...path];
      if (found.has(formatPath([...common, field]))) continue;
      const overlay = ['spec', 'environments', environment, ...path];
      const map =
        fieldAt(system.written, overlay) === undefined ? common : overlay;
      const place = placeOf(system, [...map, field], 'key');
      found.set(place.path, {
        code: 'CW_MISSING_FIELD',
        severity: 'error',
        message: `\`${formatPath(map)}\` needs the field \`${field}\`.`,
        ...place,
        expected,
        hint: `For example: \`${field}: ${example}\`.`,
      });
    }
  }
  return [...found.values()];
}
