/**
 * What to do where a person and the generator changed the same thing.
 *
 * - `keep`: the person's version stays
 * - `take`: the generator's version replaces it
 * - `mark`: both stay in the text between conflict markers
 */
export type ConflictStyle = 'keep' | 'take' | 'mark';

/** The three versions of one text: as generated last time, as it is now, as generated now. */
export interface ThreeTexts {
  /** What the generator wrote last time; empty when it did not write the file. */
  base: string;
  /** What lies in the repository now. */
  theirs: string;
  /** What the generator writes now. */
  ours: string;
}

/** One thing that both sides changed in different ways. */
export interface MergeConflict {
  /** Where: a key path (`spec.ports.http`), a block (`define "orders.labels"`), or lines (`lines 3-5`). */
  path: string;
  /** Each side's version; absent where that side has nothing there. */
  base?: string;
  theirs?: string;
  ours?: string;
}

/** A merged text and what could not be decided in it. */
export interface TextMerge {
  text: string;
  conflicts: MergeConflict[];
  /** How many places the generator wanted to change; the conflicts among them are the share that went wrong. */
  changes: number;
}
