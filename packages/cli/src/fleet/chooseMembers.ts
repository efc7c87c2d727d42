import {
  discoverFleet,
  selectFleet,
  type FleetMember,
} from '@chartwright/core/fleet';
import { usageProblem } from '../InputError';
import type { FleetOptions } from './FleetOptions';

/** Names that are listed when one is not known. */
const MOST_NAMES = 10;

/**
 * The members below the root that the options choose.
 *
 * @throws InputError when nothing below the root is generated, or a system, owner or tag is one that no member has: a
 *   misspelt name must not look like a fleet that is up to date.
 */
export function chooseMembers(options: FleetOptions): FleetMember[] {
  const { root, system, owner, tag, versionBelow, libraryBelow } = options;
  const members = discoverFleet(root);
  if (members.length === 0) {
    throw usageProblem(
      'CW_FLEET_EMPTY',
      `There is no generated service in or below '${root}'`,
      'A service is a folder with chartwright.yaml and .chartwright; generate one with `chartwright generate`.',
    );
  }
  const refuseUnknown = (
    what: string,
    names: readonly string[],
    known: (name: string) => FleetMember[],
    all: (member: FleetMember) => readonly string[],
  ) => {
    const unknown = names.find(name => known(name).length === 0);
    if (unknown !== undefined) {
      const found = [...new Set(members.flatMap(all))].sort();
      throw usageProblem(
        'CW_FLEET_UNKNOWN',
        `No service in or below '${root}' has the ${what} '${unknown}'`,
        found.length === 0
          ? `None has any ${what}.`
          : `There are: ${found.slice(0, MOST_NAMES).join(', ')}${
              found.length > MOST_NAMES ? ' …' : ''
            }`,
      );
    }
  };
  refuseUnknown(
    'system',
    system,
    name => selectFleet(members, { systems: [name] }),
    member => [member.system ?? []].flat(),
  );
  refuseUnknown(
    'owner',
    owner,
    name => selectFleet(members, { owners: [name] }),
    member => [member.owner ?? []].flat(),
  );
  refuseUnknown(
    'tag',
    tag,
    name => selectFleet(members, { tags: [name] }),
    member => member.tags,
  );
  return selectFleet(members, {
    systems: system,
    owners: owner,
    tags: tag,
    ...(versionBelow !== undefined && { versionBelow }),
    ...(libraryBelow !== undefined && { libraryBelow }),
  });
}
