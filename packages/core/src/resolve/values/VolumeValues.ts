import type { AccessMode } from '../vocabulary';

export interface WritablePathValues {
  path: string;
  /** Quantity; the Pod is evicted when it writes more. */
  size: string;
  medium?: 'Memory';
}

export interface StorageValues {
  mountPath: string;
  /** Absent with `existingClaim`. */
  size?: string;
  storageClass?: string;
  accessModes?: AccessMode[];
  /** A claim that somebody else made. */
  existingClaim?: string;
  readOnly?: boolean;
}
