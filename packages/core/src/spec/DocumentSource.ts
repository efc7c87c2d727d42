import type { Positions } from './Positions';

/** A file that may hold documents, as it was read. */
export interface DocumentSource {
  /** How people call the file, for messages and origins. */
  path: string;
  /** Its text, or its bytes, whose encoding is then checked. */
  text: string | Uint8Array;
  /** Where its documents were written, by their number in the text, when the text was made of several files. */
  positions?: ReadonlyMap<number, Positions>;
}
