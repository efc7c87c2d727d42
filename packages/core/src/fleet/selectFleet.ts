import { lt } from 'semver';
import type { FleetMember } from './FleetMember';

/** Which members of a fleet are meant: all conditions hold; of the values of one, any. Empty ones are no condition. */
export interface FleetSelection {
  readonly systems?: readonly string[];
  /** Owners as entity references; `shop`, `group:shop` and `group:default/shop` are the same. */
  readonly owners?: readonly string[];
  readonly tags?: readonly string[];
  /** Only those that an older generator than this version made last. */
  readonly versionBelow?: string;
  /** Only those with an older library chart than this version. */
  readonly libraryBelow?: string;
}

/** What a selection looks at. */
export type Selectable = Pick<
  FleetMember,
  'system' | 'owner' | 'tags' | 'versions'
>;

/**
 * The members that a selection means, in their order. One whose versions are not known is older than any.
 */
export function selectFleet<Member extends Selectable>(
  members: readonly Member[],
  selection: FleetSelection,
): Member[] {
  const { systems = [], owners = [], tags = [] } = selection;
  const ownerRefs = owners.map(fullOwner);
  return members.filter(
    ({ system, owner, tags: own, versions }) =>
      (systems.length === 0 ||
        (system !== undefined && systems.includes(system))) &&
      (ownerRefs.length === 0 ||
        (owner !== undefined && ownerRefs.includes(fullOwner(owner)))) &&
      (tags.length === 0 || tags.some(tag => own.includes(tag))) &&
      isBelow(versions?.generator, selection.versionBelow) &&
      isBelow(versions?.library, selection.libraryBelow),
  );
}

function isBelow(
  version: string | undefined,
  limit: string | undefined,
): boolean {
  return limit === undefined || version === undefined || lt(version, limit);
}

/** An entity reference with the kind and namespace that owners have when they name none. */
function fullOwner(ref: string): string {
  const lower = ref.toLocaleLowerCase('en-US');
  const [kind, rest] = lower.includes(':')
    ? [lower.slice(0, lower.indexOf(':')), lower.slice(lower.indexOf(':') + 1)]
    : ['group', lower];
  return `${kind}:${rest.includes('/') ? rest : `default/${rest}`}`;
}
