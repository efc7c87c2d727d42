import type { Document } from 'yaml';

/** A replacement in a text, at offsets of that text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A breaking change of the documents, and how a document is brought over it. */
export interface Migration {
  /** The version of the generator that no longer takes the earlier form. */
  readonly version: string;
  /** One sentence: what is written otherwise from then on. */
  readonly title: string;
  /** What it changes in rendered manifests, for the changelog; mostly nothing. */
  readonly manifests: readonly string[];
  /** A text that every document of the earlier form holds: others need not be parsed. */
  readonly marker: string;
  /**
   * The edits that bring one document of a file to the new form; none when it has it. They touch nothing but what the
   * migration is about, so that comments, order and quotes stay.
   *
   * @param document - parsed with its source ranges.
   */
  readonly edits: (document: Document.Parsed) => readonly TextEdit[];
}
