import type {
  Json,
  PlatformDocument,
  ServiceDefaults,
  ServiceDocument,
  ServiceSpec,
  SystemDocument,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from './fieldPath';
import type { Positions } from './Positions';

/** Every field optional, at every depth. */
export type Overlay<T> = T extends readonly unknown[]
  ? T
  : T extends object
  ? { [K in keyof T]?: Overlay<T[K]> }
  : T;

/** A Service document as written: what is not there may be inherited, required or not. */
export type WrittenService = Omit<ServiceDocument, 'spec'> & {
  spec: Pick<ServiceSpec, 'delivery' | 'kind' | 'regeneration'> &
    Overlay<ServiceDefaults> & {
      environments?: Record<string, Overlay<ServiceDefaults>>;
    };
};

/** The documents by their kind. */
export interface DocumentTypes {
  Service: WrittenService;
  System: SystemDocument;
  Platform: PlatformDocument;
}

export type DocumentKind = keyof DocumentTypes;

/** A document that fits its schema, with the place of everything in it. */
export interface LocatedDocument<K extends DocumentKind = DocumentKind> {
  kind: K;
  /** File it was read from. */
  path: string;
  /** Without what is `null`. */
  document: DocumentTypes[K];
  /** The file's whole document as written, with the `null`s that remove what is inherited. */
  written: Json;
  positions: Positions;
  /** Source text of numbers and booleans by formatted path. */
  sources: ReadonlyMap<string, string>;
  /** Where the document lies within its file's document: `spec.services.<name>` of a System; absent: it is the whole. */
  root?: FieldPath;
}

/** A located document of any kind, told apart by `kind`. */
export type AnyLocatedDocument = {
  [K in DocumentKind]: LocatedDocument<K>;
}[DocumentKind];
