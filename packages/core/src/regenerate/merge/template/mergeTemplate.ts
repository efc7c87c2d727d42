import { mergeLines } from '../mergeLines';
import { lineContent, splitLines } from '../textLines';
import {
  ConflictStyle,
  MergeConflict,
  TextMerge,
  ThreeTexts,
} from '../TextMerge';
import { defineBlocks, placeholderName, TemplateBlocks } from './defineBlocks';

/**
 * Merges Helm templates: each `define` block by its name, wherever it stands, then by line inside the block; what
 * stands around the blocks by line. A template whose blocks cannot be told apart is merged by line.
 */
export function mergeTemplate(
  texts: ThreeTexts,
  style: ConflictStyle,
): TextMerge {
  const cut = {
    base: defineBlocks(texts.base),
    theirs: defineBlocks(texts.theirs),
    ours: defineBlocks(texts.ours),
  };
  if (!cut.base || !cut.theirs || !cut.ours || cut.ours.blocks.size === 0) {
    return mergeLines(texts, style);
  }
  const sides = { base: cut.base, theirs: cut.theirs, ours: cut.ours };
  if (clashesOverBlock(sides)) {
    return mergeLines(texts, style);
  }
  const skeleton = mergeLines(
    {
      base: sides.base.skeleton,
      theirs: sides.theirs.skeleton,
      ours: sides.ours.skeleton,
    },
    style,
  );
  if (skeleton.conflicts.length > 0) {
    return mergeLines(texts, style);
  }
  const conflicts: MergeConflict[] = [];
  let { changes } = skeleton;
  const text = splitLines(skeleton.text)
    .map(line => {
      const name = placeholderName(lineContent(line));
      if (name === undefined) {
        return line;
      }
      const block = mergeBlock(sides, name, style);
      changes += block.changes;
      conflicts.push(...block.conflicts);
      return block.text;
    })
    .join('');
  return {
    text: texts.theirs.endsWith('\n') ? text : text.replace(/\r?\n$/, ''),
    conflicts,
    changes,
  };
}

interface Cut {
  base: TemplateBlocks;
  theirs: TemplateBlocks;
  ours: TemplateBlocks;
}

/** Whether one side dropped a block that the other changed. */
function clashesOverBlock({ base, theirs, ours }: Cut): boolean {
  return [...base.blocks].some(([name, before]) => {
    const there = theirs.blocks.get(name);
    const now = ours.blocks.get(name);
    return there === undefined
      ? now !== undefined && now !== before
      : now === undefined && there !== before;
  });
}

function mergeBlock(sides: Cut, name: string, style: ConflictStyle): TextMerge {
  const base = sides.base.blocks.get(name);
  const theirs = sides.theirs.blocks.get(name);
  const ours = sides.ours.blocks.get(name);
  if (theirs === undefined) {
    return { text: ours ?? '', conflicts: [], changes: 0 };
  }
  if (ours === undefined) {
    return { text: theirs, conflicts: [], changes: 0 };
  }
  const merge = mergeLines({ base: base ?? '', theirs, ours }, style);
  return {
    ...merge,
    conflicts: merge.conflicts.map(conflict => ({
      ...conflict,
      path: `define "${name}", ${conflict.path}`,
    })),
  };
}
