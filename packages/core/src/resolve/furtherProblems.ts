import type {
  ErrorCode,
  Problem,
} from '@chartwright/backstage-plugin-chartwright-common';
import type {
  AnyLocatedDocument,
  LocatedDocument,
} from '../spec/LocatedDocument';
import type { ResourceTypes } from '../resources/ResourceType';
import { worldOf } from './resolveService';
import { serviceProblems } from './rules/serviceProblems';
import { systemProblems } from './rules/systemProblems';
import { ofKind } from '../spec/ofKind';

/** Problems that the absence of another field cannot cause. */
const CERTAIN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CW_HPA_BOUNDS',
  'CW_PDB_BLOCKS_EVICTION',
  'CW_GRACE_PERIOD',
  'CW_ROLLOUT_STUCK',
  'CW_SECRET_IN_CLEAR',
  'CW_DUPLICATE_ENV',
  'CW_DUPLICATE_PORT',
  'CW_DUPLICATE_MOUNT',
  'CW_REQUEST_ABOVE_LIMIT',
  'CW_MEMORY_TOO_SMALL',
  'CW_KIND_FIELD',
  'CW_RBAC_WILDCARD',
  'CW_EXPOSURE_UNSUPPORTED',
  'CW_LATEST_TAG',
  'CW_HPA_METRIC',
  'CW_SCALING_WITHOUT_MAXIMUM',
  'CW_VPA_CONFLICT',
  'CW_SELF_DEPENDENCY',
  'CW_DEPENDENCY_CYCLE',
  'CW_STARTUP_CYCLE',
  'CW_EXCLUSIVE_FIELDS',
]);

/** The same where the Platform has no errors of its own. */
const CERTAIN_WITH_PLATFORM: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CW_UNKNOWN_ENVIRONMENT',
  'CW_UNKNOWN_TIER',
  'CW_DUPLICATE_ENVIRONMENT',
  'CW_RESOURCE_MODE_FORBIDDEN',
  'CW_EDGE_NOT_PERMITTED',
]);

/** The same where the System has none: what is missing from it may only have been left out. */
const CERTAIN_WITH_SYSTEM: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CW_UNKNOWN_SERVICE',
  'CW_UNKNOWN_RESOURCE',
  'CW_RESOURCE_MISFIT',
]);

/** Fields by which a metric gets its source. */
const MAKES_METRICS = /(^|\.)(monitoring|ports|resources)([.[]|$)/;

/** Whether an earlier problem is why a field seems to be missing: it was left out, or misspelt. */
function explains({ code, path = '' }: Problem, missing: string): boolean {
  const parent = (text: string) => text.replace(/[.[][^.[]*$/, '');
  return (
    isWithin(missing, path) ||
    (code === 'CW_UNKNOWN_FIELD' && parent(path) === parent(missing))
  );
}

/** Whether a field lies in another, or is it. */
function isWithin(path: string, other: string): boolean {
  return path.startsWith(other) && /^($|[.[])/.test(path.slice(other.length));
}

/** Whether no service or resource was left out: then a name that is not there was never there. */
function keepsNames({
  document: { spec },
  positions,
}: LocatedDocument<'System'>): boolean {
  return (['services', 'resources'] as const).every(section => {
    const start = `spec.${section}.`;
    const written = [...positions.keys.keys()].filter(
      path => path.startsWith(start) && !/[.[]/.test(path.slice(start.length)),
    );
    return written.length === Object.keys(spec[section] ?? {}).length;
  });
}

/**
 * What the rules over several fields have against documents of which some do not fit their schema, so that everything
 * is said at once. Only what is certain in spite of the fields that were left out.
 *
 * @param documents - the documents that fit
 * @param repaired - the others without the fields that do not fit
 * @param reported - why they do not
 */
export function furtherProblems(
  documents: readonly AnyLocatedDocument[],
  repaired: readonly AnyLocatedDocument[],
  reported: readonly Problem[],
  resourceTypes?: ResourceTypes,
): Problem[] {
  const all = [...documents, ...repaired];
  const [system] = ofKind(all, 'System');
  const [platform] = ofKind(all, 'Platform');
  const intact = ofKind(repaired, 'Platform').length === 0;
  const whole = ofKind(repaired, 'System').every(keepsNames);
  const world = worldOf(
    {
      ...(system === undefined ? {} : { system }),
      ...(platform === undefined ? {} : { platform }),
      ...(resourceTypes === undefined ? {} : { resourceTypes }),
    },
    ofKind(all, 'Service'),
  );
  const paths = new Set(all.map(({ path }) => path));
  // What an overlay says may be of any document.
  const concerns = (file = '', other = '') =>
    file === other || !paths.has(file) || !paths.has(other);
  return [
    ...systemProblems(world),
    ...[...world.services.values()].flatMap(node =>
      serviceProblems(world, node),
    ),
  ].filter(
    ({ code, file, path = '' }) =>
      CERTAIN.has(code) ||
      (code === 'CW_MISSING_FIELD' &&
        !reported.some(
          earlier => concerns(earlier.file, file) && explains(earlier, path),
        )) ||
      (code === 'CW_METRIC_SOURCE' &&
        whole &&
        !reported.some(earlier => MAKES_METRICS.test(earlier.path ?? ''))) ||
      (intact && CERTAIN_WITH_PLATFORM.has(code)) ||
      (whole && CERTAIN_WITH_SYSTEM.has(code)),
  );
}
