import type { GenerationVersions } from '../regenerate/Regeneration';

/** One generated repository of a fleet, or one folder of a monorepo. */
export interface FleetMember {
  /** Path below the root, with `/`; `.` for the root itself. Tells members apart. */
  readonly path: string;
  /** The folder as the file system takes it. */
  readonly folder: string;
  readonly kind: 'Service' | 'System';
  readonly name: string;
  readonly system?: string;
  /** Entity reference as the documents have it. */
  readonly owner?: string;
  readonly tags: readonly string[];
  /** What generated it last; absent when its lock is not there or cannot be read. */
  readonly versions?: GenerationVersions;
}
