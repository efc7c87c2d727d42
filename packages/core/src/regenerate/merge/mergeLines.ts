import { conflictMarkers } from './conflictMarkers';
import {
  lineContent,
  lineEnding,
  splitLines,
  withLineEnding,
} from './textLines';
import {
  ConflictStyle,
  MergeConflict,
  TextMerge,
  ThreeTexts,
} from './TextMerge';
import { ChangedRegion, Span, threeWayRegions } from './threeWayRegions';

/**
 * Merges by line. Lines are compared without their endings; lines that stay keep theirs, lines that come in get the
 * ending the text uses, and a missing final newline stays missing.
 */
export function mergeLines(texts: ThreeTexts, style: ConflictStyle): TextMerge {
  const ending = lineEnding(texts.theirs === '' ? texts.ours : texts.theirs);
  const lines = {
    base: splitLines(texts.base),
    theirs: splitLines(texts.theirs),
    ours: splitLines(texts.ours),
  };
  const regions = threeWayRegions(
    lines.base.map(lineContent),
    lines.theirs.map(lineContent),
    lines.ours.map(lineContent),
  );
  const merged: string[] = [];
  const conflicts: MergeConflict[] = [];
  let next = 0;
  for (const region of regions) {
    merged.push(...lines.theirs.slice(next, region.theirs.start));
    next = region.theirs.end;
    const text = (side: keyof typeof lines, span: Span) =>
      lines[side].slice(span.start, span.end).join('');
    const theirs = text('theirs', region.theirs);
    const ours = withLineEnding(text('ours', region.ours), ending);
    if (region.changed === 'ours') {
      merged.push(ours);
    } else if (region.changed === 'both') {
      const base = withLineEnding(text('base', region.base), ending);
      conflicts.push({ path: linesPath(region), base, theirs, ours });
      merged.push(
        {
          keep: () => theirs,
          take: () => ours,
          mark: () => conflictMarkers({ base, theirs, ours }, ending),
        }[style](),
      );
    } else {
      merged.push(theirs);
    }
  }
  merged.push(...lines.theirs.slice(next));
  return {
    text: withFinalNewlineOf(texts.theirs, separated(merged, ending), ending),
    conflicts,
    changes: regions.filter(({ changed }) => changed !== 'theirs').length,
  };
}

function linesPath({ theirs }: ChangedRegion): string {
  return theirs.end - theirs.start > 1
    ? `lines ${theirs.start + 1}-${theirs.end}`
    : `line ${theirs.start + 1}`;
}

/** Puts a line ending between pieces where the one before lost it by having been the last of its text. */
function separated(pieces: string[], ending: string): string {
  const present = pieces.filter(piece => piece !== '');
  return present
    .map((piece, index) =>
      index < present.length - 1 && !piece.endsWith('\n')
        ? piece + ending
        : piece,
    )
    .join('');
}

/** Whether a text ends with a newline is the person's choice, which a merge does not revise. */
export function withFinalNewlineOf(
  theirs: string,
  merged: string,
  ending: string,
): string {
  if (theirs === '' || merged === '') {
    return merged;
  }
  if (!theirs.endsWith('\n')) {
    return merged.replace(/(?:\r\n|\n)+$/, '');
  }
  return merged.endsWith('\n') ? merged : merged + ending;
}
