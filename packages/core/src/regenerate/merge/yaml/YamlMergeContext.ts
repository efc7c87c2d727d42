import type { ConflictStyle, MergeConflict } from '../TextMerge';
import type { Side } from './Side';
import type { Splices } from './Splices';

/** What a merge of one document carries with it. */
export interface YamlMergeContext {
  base: Side | undefined;
  theirs: Side;
  ours: Side;
  style: ConflictStyle;
  ending: '\r\n' | '\n';
  splices: Splices;
  conflicts: MergeConflict[];
  /** Whether the person keeps the generator away from what lies at a path. */
  isMine(path: string): boolean;
  /** Counts a place that the generator wanted to change. */
  countChange(): void;
}

/** One thing as each side has it. */
export interface Sides<T> {
  base: T | undefined;
  theirs: T;
  ours: T;
}
