import type {
  ErrorCode,
  Problem,
} from '@chartwright/backstage-plugin-chartwright-common';
import type {
  AnyLocatedDocument,
  DocumentKind,
  LocatedDocument,
} from '../spec/LocatedDocument';
import { worldOf } from './resolveService';
import { serviceProblems } from './rules/serviceProblems';

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
]);

/** The same where the Platform has no errors of its own. */
const CERTAIN_WITH_PLATFORM: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CW_UNKNOWN_ENVIRONMENT',
  'CW_UNKNOWN_TIER',
]);

function ofKind<K extends DocumentKind>(
  documents: readonly AnyLocatedDocument[],
  kind: K,
): LocatedDocument<K>[] {
  return documents.filter(
    document => document.kind === kind,
  ) as unknown as LocatedDocument<K>[];
}

/**
 * What the rules over several fields have against documents of which some do not fit their schema, so that everything
 * is said at once. Only what is certain in spite of the fields that were left out.
 *
 * @param documents - the documents that fit
 * @param repaired - the others without the fields that do not fit
 */
export function furtherProblems(
  documents: readonly AnyLocatedDocument[],
  repaired: readonly AnyLocatedDocument[],
): Problem[] {
  const all = [...documents, ...repaired];
  const [system] = ofKind(all, 'System');
  const [platform] = ofKind(all, 'Platform');
  const intact = ofKind(repaired, 'Platform').length === 0;
  const world = worldOf(
    {
      ...(system === undefined ? {} : { system }),
      ...(platform === undefined ? {} : { platform }),
    },
    ofKind(all, 'Service'),
  );
  return [...world.services.values()]
    .flatMap(node => serviceProblems(world, node))
    .filter(
      ({ code }) =>
        CERTAIN.has(code) || (intact && CERTAIN_WITH_PLATFORM.has(code)),
    );
}
