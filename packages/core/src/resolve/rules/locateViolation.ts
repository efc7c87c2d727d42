import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import { positionOf } from '../../spec/Positions';
import { fieldAt } from '../fieldAt';
import { originAt } from '../mergeLayers';
import type { Origin } from '../ResolvedService';
import type { RuleContext, Violation } from './Rule';

type Whereabouts = Pick<RuleContext, 'world' | 'node' | 'spec' | 'origins'>;

/** Path of a field in the document that says it. */
function writtenPath(
  origin: Origin | undefined,
  path: FieldPath,
  context: Whereabouts,
): FieldPath {
  const { node } = context;
  if (origin?.document === node.located.path || origin?.line === undefined) {
    const root = [...(node.located.root ?? []), 'spec'];
    return origin?.environment === undefined
      ? [...root, ...path]
      : [...root, 'environments', origin.environment, ...path];
  }
  if (
    origin.level === 'platform' &&
    (path[0] === 'resources' || path[0] === 'availability')
  ) {
    return ['spec', 'tiers', context.spec.tier ?? 'standard', ...path];
  }
  if (origin.environment === undefined)
    return ['spec', 'serviceDefaults', ...path];
  return origin.document === context.world.system?.path
    ? ['spec', 'environments', origin.environment, 'serviceDefaults', ...path]
    : ['spec', 'environmentDefaults', origin.environment, ...path];
}

/** A violation with its place: in the service's own document, or in that which it inherits the field from. */
export function locateViolation(
  violation: Violation,
  context: Whereabouts,
): Problem {
  const { path, ...said } = violation;
  const origin = originAt(context.origins, path);
  const { positions, path: file, root = [] } = context.node.located;
  const own = [...root, 'spec', ...path];
  // What the document takes away is missing there, not where the map that lacks it begins.
  const removed =
    fieldAt(context.node.located.written, own) === null &&
    fieldAt(context.spec, path) === undefined;
  const place =
    removed || origin?.line === undefined
      ? { file, ...positionOf(positions, own) }
      : {
          file: origin.file ?? origin.document,
          line: origin.line,
          ...(origin.column === undefined ? {} : { column: origin.column }),
        };
  return {
    ...said,
    ...place,
    path: formatPath(writtenPath(origin, path, context)),
  };
}
