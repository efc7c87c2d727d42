import type { MergedFile } from './lossesOf';

/** Values by path, in each version of a file. */
export interface Leaves {
  readonly base: ReadonlyMap<string, string>;
  readonly theirs: ReadonlyMap<string, string>;
  readonly ours: ReadonlyMap<string, string>;
  readonly merged: ReadonlyMap<string, string>;
}

/**
 * The rule of a three-way merge, for each value by itself: what one side changed is in the result, what both changed
 * differently is theirs and reported, and nothing is reported that was not changed by both.
 */
export function leafLosses(
  { conflicts }: Pick<MergedFile, 'conflicts'>,
  leaves: Leaves,
  covers: (conflict: string, path: string) => boolean,
): string[] {
  const losses: string[] = [];
  const paths = new Set(
    Object.values(leaves).flatMap(side => [...side.keys()]),
  );
  const conflicting = new Map(
    conflicts.map(({ path, base, theirs, ours }) => [
      path,
      {
        theirs:
          theirs === undefined ||
          /p\d+x|chartwright: mine/.test(theirs) ||
          emptyMaps(theirs) !== emptyMaps(base),
        ours:
          ours === undefined ||
          /g\d+x/.test(ours) ||
          emptyMaps(ours) !== emptyMaps(base),
      },
    ]),
  );
  for (const path of paths) {
    const [there, before, now, result] = [
      leaves.theirs.get(path),
      leaves.base.get(path),
      leaves.ours.get(path),
      leaves.merged.get(path),
    ];
    let isReported = false;
    let isPartOfList = false;
    for (const [conflict, sides] of conflicting) {
      if (covers(conflict, path)) {
        isReported = true;
        isPartOfList ||= /\[\d+\]$/.test(conflict);
        sides.theirs ||= there !== before;
        sides.ours ||= now !== before;
      }
    }
    const bothChanged = there !== before && now !== before && there !== now;
    const areLists = there?.startsWith('[') && now?.startsWith('[');
    const oneChanged = there === before ? now : there;
    const isRight =
      isReported || !bothChanged
        ? result === (isReported ? there : oneChanged)
        : areLists;
    if (!isRight && !(isPartOfList && areLists)) {
      losses.push(
        `${path}: generated ${before}, theirs ${there}, now ${now}, but is ${result}${
          isReported ? ', reported' : ''
        }`,
      );
    }
  }
  for (const [conflict, sides] of conflicting) {
    if (!sides.theirs || !sides.ours)
      losses.push(`${conflict} is reported, but not changed by both`);
  }
  return losses;
}

/** A map without entries has no value by which it would be seen. */
function emptyMaps(text = ''): number {
  return text.split('{}').length;
}
