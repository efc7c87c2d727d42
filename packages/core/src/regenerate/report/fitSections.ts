/** A part of a text that can be shortened, block by block. */
export interface TextSection {
  /** Stands before the first block; left out with it when there is none. */
  readonly heading: string;
  /** Lines that belong to the blocks, such as the head of a table. */
  readonly lead?: string;
  readonly blocks: readonly string[];
  /** What the blocks are, to say how many were left out: `files`. */
  readonly noun: string;
}

/** Bytes kept back in each section for its heading's gap and the line that counts what was left out. */
const REMAINDER = 120;

/**
 * Joins sections to a text of at most `limit` bytes in UTF-8. A section takes at most half of what is left, the last one
 * all of it; blocks that do not fit are counted.
 */
export function fitSections(
  sections: readonly TextSection[],
  limit: number,
): string {
  const filled = sections.filter(({ blocks }) => blocks.length > 0);
  let left = limit;
  const parts = filled.map((section, index) => {
    const share = index === filled.length - 1 ? left : Math.floor(left / 2);
    const part = fitSection(section, share);
    left -= Buffer.byteLength(part) + 2;
    return part;
  });
  return `${parts.join('\n\n')}\n`;
}

function fitSection(
  { heading, lead = '', blocks, noun }: TextSection,
  share: number,
): string {
  let left = share - Buffer.byteLength(heading + lead) - REMAINDER;
  let taken = 0;
  for (const block of blocks) {
    left -= Buffer.byteLength(block) + 1;
    if (left < 0) {
      break;
    }
    taken += 1;
  }
  const rest = blocks.length - taken;
  return [
    ...(heading === '' ? [] : [heading, '']),
    ...(lead === '' || taken === 0 ? [] : [lead]),
    ...blocks.slice(0, taken),
    ...(rest > 0
      ? [...(taken > 0 ? [''] : []), `_${rest} more ${noun} left out._`]
      : []),
  ].join('\n');
}
