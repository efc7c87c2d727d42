/** `.chartwright/lock.yaml`: what was generated, by what, from what. */
export interface Lock {
  readonly apiVersion: 'chartwright.dev/v1';
  readonly kind: 'Lock';
  readonly metadata: { readonly name: string };
  readonly generator: { readonly version: string };
  readonly library: { readonly name: string; readonly version: string };
  /** The documents of this generation; paths are relative to the repository. */
  readonly documents: Readonly<
    Partial<
      Record<
        'service' | 'system' | 'platform' | 'neighbours',
        { readonly path: string; readonly sha256: string }
      >
    >
  >;
  /** What to call `helm upgrade --install` with, by environment. */
  readonly releases: Readonly<
    Record<string, { readonly name: string; readonly namespace: string }>
  >;
  /** Every generated file but the lock and the pristine copies. */
  readonly files: Readonly<Record<string, LockedFile>>;
}

/** One file as it came out of the generator. */
export interface LockedFile {
  readonly sha256: string;
  /** Only where it is not 0644. */
  readonly mode?: '0755';
}
