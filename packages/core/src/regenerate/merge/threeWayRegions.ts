import { diffIndices } from 'node-diff3';

/** A half-open range of elements. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the three sequences in which at least one side differs from the base. */
export interface ChangedRegion {
  base: Span;
  theirs: Span;
  ours: Span;
  /** Which side differs from the base; `same` when both made the same change. */
  changed: 'theirs' | 'ours' | 'same' | 'both';
}

interface Hunk {
  base: Span;
  side: Span;
}

/**
 * Finds what two descendants of one sequence changed. Changes that overlap or touch form one region, because their
 * order would otherwise be a guess.
 *
 * @returns the changed regions in order; everything between them is equal in all three.
 */
export function threeWayRegions(
  base: readonly string[],
  theirs: readonly string[],
  ours: readonly string[],
): ChangedRegion[] {
  const theirHunks = hunks(base, theirs);
  const ourHunks = hunks(base, ours);
  const regions: ChangedRegion[] = [];
  let theirShift = 0;
  let ourShift = 0;
  while (theirHunks.length > 0 || ourHunks.length > 0) {
    const inTheirs: Hunk[] = [];
    const inOurs: Hunk[] = [];
    const first =
      (theirHunks[0]?.base.start ?? Infinity) <=
      (ourHunks[0]?.base.start ?? Infinity)
        ? theirHunks[0]!
        : ourHunks[0]!;
    const span: Span = { ...first.base };
    let grown = true;
    while (grown) {
      grown = take(theirHunks, inTheirs, span) || take(ourHunks, inOurs, span);
    }
    const theirSpan = sideSpan(span, theirShift, inTheirs);
    const ourSpan = sideSpan(span, ourShift, inOurs);
    theirShift += growth(inTheirs);
    ourShift += growth(inOurs);
    regions.push({
      base: span,
      theirs: theirSpan,
      ours: ourSpan,
      changed: whoChanged(
        inTheirs.length > 0,
        inOurs.length > 0,
        equal(theirs, theirSpan, ours, ourSpan),
      ),
    });
  }
  return regions;
}

function hunks(base: readonly string[], side: readonly string[]): Hunk[] {
  return diffIndices([...base], [...side]).map(({ buffer1, buffer2 }) => {
    const [baseStart, baseLength] = buffer1 as [number, number];
    const [sideStart, sideLength] = buffer2 as [number, number];
    return {
      base: { start: baseStart, end: baseStart + baseLength },
      side: { start: sideStart, end: sideStart + sideLength },
    };
  });
}

/** Moves the next hunk into the region when it overlaps or touches it, and widens the region. */
function take(from: Hunk[], into: Hunk[], region: Span): boolean {
  const next = from[0];
  if (!next || next.base.start > region.end) {
    return false;
  }
  into.push(next);
  from.shift();
  region.end = Math.max(region.end, next.base.end);
  return true;
}

function growth(taken: Hunk[]): number {
  return taken.reduce(
    (sum, { base, side }) =>
      sum + (side.end - side.start) - (base.end - base.start),
    0,
  );
}

function sideSpan(region: Span, shift: number, taken: Hunk[]): Span {
  return {
    start: region.start + shift,
    end: region.end + shift + growth(taken),
  };
}

function equal(
  theirs: readonly string[],
  theirSpan: Span,
  ours: readonly string[],
  ourSpan: Span,
): boolean {
  const length = theirSpan.end - theirSpan.start;
  if (length !== ourSpan.end - ourSpan.start) {
    return false;
  }
  for (let i = 0; i < length; i++) {
    if (theirs[theirSpan.start + i] !== ours[ourSpan.start + i]) {
      return false;
    }
  }
  return true;
}

function whoChanged(
  byThem: boolean,
  byUs: boolean,
  alike: boolean,
): ChangedRegion['changed'] {
  if (byThem && byUs) {
    return alike ? 'same' : 'both';
  }
  return byThem ? 'theirs' : 'ours';
}
