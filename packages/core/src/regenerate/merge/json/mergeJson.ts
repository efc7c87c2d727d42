import { mergeLines } from '../mergeLines';
import { ConflictStyle, TextMerge, ThreeTexts } from '../TextMerge';
import { Json } from './Json';
import { JsonMerge } from './JsonMerge';

/**
 * Merges JSON by structure: objects by key, lists of things with an identity (a dashboard's panels) by it, other
 * lists item by item. The result is their text with the generator's changes edited in; the rest keeps its formatting.
 *
 * What is no JSON on any side, and conflicts that are to be marked, for which JSON has no room, go by line.
 */
export function mergeJson(texts: ThreeTexts, style: ConflictStyle): TextMerge {
  const base = texts.base === '' ? undefined : parsed(texts.base);
  const theirs = parsed(texts.theirs);
  const ours = parsed(texts.ours);
  if (
    theirs === undefined ||
    ours === undefined ||
    (texts.base !== '' && base === undefined)
  ) {
    return mergeLines(texts, style);
  }
  const merge = new JsonMerge(texts.theirs, style);
  merge.mergeValue({ base, theirs, ours }, [], '');
  if (style === 'mark' && merge.conflicts.length > 0) {
    return { ...mergeLines(texts, style), conflicts: merge.conflicts };
  }
  return {
    text: merge.text,
    conflicts: merge.conflicts,
    changes: merge.changes,
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
