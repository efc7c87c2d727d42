import { compare, gt, valid } from 'semver';
import type { VersionChanges } from '../emit/LibraryChart';

/** The entries of a changelog after one version up to another, oldest first. Without a version before, none are news. */
export function changesBetween(
  changes: readonly VersionChanges[],
  from: string | undefined,
  to: string,
): VersionChanges[] {
  if (!from || !valid(from)) {
    return [];
  }
  return changes
    .filter(
      ({ version }) => valid(version) && gt(version, from) && !gt(version, to),
    )
    .sort((a, b) => compare(a.version, b.version));
}
