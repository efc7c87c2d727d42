import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { didYouMean } from '../../spec/didYouMean';
import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import type { LocatedDocument } from '../../spec/LocatedDocument';
import { positionOf } from '../../spec/Positions';
import type { EffectivePlatform } from '../effectivePlatform';
import { UNKNOWN_OWNER } from '../identity';
import type { ServiceNode, World } from '../World';
import { listed, suggestion } from './Rule';

/** Place of a field in a document. */
export function placeOf(
  located: LocatedDocument,
  path: FieldPath,
  of: 'key' | 'value' = 'value',
) {
  const full = [...(located.root ?? []), ...path];
  return {
    file: located.path,
    ...positionOf(located.positions, full, of),
    path: formatPath(full),
  };
}

/** Overlays of environments that the Platform does not have. */
export function unknownEnvironments(
  platform: EffectivePlatform,
  located: LocatedDocument,
  path: FieldPath,
  map: object | undefined,
): Problem[] {
  const names = platform.environments.map(({ name }) => name);
  return Object.keys(map ?? {})
    .filter(name => !names.includes(name))
    .map(name => ({
      code: 'CW_UNKNOWN_ENVIRONMENT',
      severity: 'error',
      message: `The Platform has no environment \`${name}\`.`,
      ...placeOf(located, [...path, name], 'key'),
      found: name,
      expected: listed(names, 'an environment of the Platform'),
      ...suggestion(didYouMean(name, names)),
    }));
}

/** What is wrong with the document of a service apart from its merged spec. */
export function documentProblems(
  world: World,
  { located }: ServiceNode,
): Problem[] {
  const { metadata, spec } = located.document;
  const system = world.system?.document.metadata;
  const problems = [
    ...unknownEnvironments(
      world.platform,
      located,
      ['spec', 'environments'],
      spec.environments,
    ),
    ...unknownEnvironments(
      world.platform,
      located,
      ['spec', 'delivery', 'environments'],
      spec.delivery?.environments,
    ),
  ];
  if (
    system !== undefined &&
    metadata.system !== undefined &&
    metadata.system !== system.name
  ) {
    problems.push({
      code: 'CW_SYSTEM_MISMATCH',
      severity: 'error',
      message: `The service belongs to the System \`${metadata.system}\`, but the System given is \`${system.name}\`.`,
      ...placeOf(located, ['metadata', 'system']),
      found: metadata.system,
      expected: `\`${system.name}\``,
    });
  }
  if (metadata.owner === undefined && system?.owner === undefined) {
    problems.push({
      code: 'CW_OWNER_MISSING',
      severity: 'warning',
      message: `Nobody owns the service, so its alerts go to \`${UNKNOWN_OWNER}\`.`,
      ...placeOf(located, ['metadata', 'owner']),
      expected: 'a catalog entity reference, such as `group:default/shop`',
      hint: 'Set `metadata.owner`, here or in the System.',
    });
  }
  return problems;
}
