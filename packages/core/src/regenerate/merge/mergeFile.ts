import { mergeJson } from './json/mergeJson';
import { mergeLines } from './mergeLines';
import { mergeTemplate } from './template/mergeTemplate';
import { ConflictStyle, TextMerge, ThreeTexts } from './TextMerge';
import { mergeYaml } from './yaml/mergeYaml';

/** Settings of {@link mergeFile}. */
export interface FileMergeOptions {
  style: ConflictStyle;
  /** Whether the person keeps the generator away from a key path in this file. */
  isMine?(path: string): boolean;
}

/** Some editors put it at the start of a text, of which it is no part. */
const BYTE_ORDER_MARK = '\ufeff';

/** Merges a text file in the way its path asks for: templates by block, YAML and JSON by structure, the rest by line. */
export function mergeFile(
  path: string,
  texts: ThreeTexts,
  options: FileMergeOptions,
): TextMerge {
  const { base, theirs, ours } = texts;
  const merge = mergeText(
    path,
    {
      base: withoutByteOrderMark(base),
      theirs: withoutByteOrderMark(theirs),
      ours: withoutByteOrderMark(ours),
    },
    options,
  );
  return theirs.startsWith(BYTE_ORDER_MARK)
    ? { ...merge, text: BYTE_ORDER_MARK + merge.text }
    : merge;
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function mergeText(
  path: string,
  texts: ThreeTexts,
  options: FileMergeOptions,
): TextMerge {
  if (/(^|\/)templates\//.test(path)) {
    return mergeTemplate(texts, options.style);
  }
  if (/\.ya?ml$/.test(path)) {
    return mergeYaml(texts, options);
  }
  if (path.endsWith('.json')) {
    return mergeJson(texts, options.style);
  }
  return mergeLines(texts, options.style);
}
