import type { Document, YAMLMap } from 'yaml';
import type { YamlDocument } from '../spec/YamlDocument';

/** One partial document of an overlay file. */
export interface OverlayChange {
  readonly file: string;
  /** First and last line of it in its file. */
  readonly line: number;
  readonly lastLine: number;
  /** Kind and name of the document that it changes, as in {@link kindAndName}. */
  readonly name: string;
  readonly map: YAMLMap;
  readonly document: Document;
  /** The same as data, with the places in the overlay's own file. */
  readonly data: YamlDocument;
}
