/** Format of the lock that this generator writes: 1 had no seal. */
export const LOCK_FORMAT = 2;

/**
 * `.chartwright/lock.yaml`: what was generated, by what, from what. The file ends with a line more, `checksum`, over
 * everything before it.
 */
export interface Lock {
  readonly apiVersion: 'chartwright.dev/v1';
  readonly kind: 'Lock';
  readonly format: typeof LOCK_FORMAT;
  readonly metadata: { readonly name: string };
  readonly generator: { readonly version: string };
  readonly library: { readonly name: string; readonly version: string };
  /** Checksum of a platform team's own text templates, where there are any. */
  readonly templates?: { readonly sha256: string };
  /** The documents of this generation; paths are relative to the repository. */
  readonly documents: Readonly<
    Partial<
      Record<DocumentRole, { readonly path: string; readonly sha256: string }>
    >
  >;
  /** What to call `helm upgrade --install` with, by environment. */
  readonly releases: Readonly<
    Record<string, { readonly name: string; readonly namespace: string }>
  >;
  /** Every generated file but the lock and the pristine copies. */
  readonly files: Readonly<Record<string, LockedFile>>;
}

/** What a document is for a generation; `services/<name>` are the documents of a system's services. */
export type DocumentRole =
  | 'service'
  | 'system'
  | 'platform'
  | 'neighbours'
  | `services/${string}`;

/** One file as it came out of the generator. */
export interface LockedFile {
  readonly sha256: string;
  /** Only where it is not 0644. */
  readonly mode?: '0755';
}
