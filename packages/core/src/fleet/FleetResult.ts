import type {
  Finding,
  Problem,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { FileChange } from '../regenerate/plan/RegenerationPlan';
import type { GenerationVersions } from '../regenerate/Regeneration';

/** What came of one member. */
export type FleetOutcome =
  /** There was nothing to do. */
  | 'unchanged'
  /** Something would change; nothing was to be written. */
  | 'drift'
  /** Written, with no conflict left. */
  | 'regenerated'
  /** Written, but for what both sides changed. */
  | 'conflicts'
  /** Not written, because of its conflicts. */
  | 'refused'
  /** Not written: its documents or its files are at fault. */
  | 'failed';

/** Findings by severity. */
export type FindingCounts = Readonly<Record<Finding['severity'], number>>;

/** What came of one member, small enough to keep for thousands. */
export interface FleetResult {
  readonly path: string;
  readonly name: string;
  readonly outcome: FleetOutcome;
  readonly from?: GenerationVersions;
  readonly to?: GenerationVersions;
  /** How many files change in each way; those that do not are left out. */
  readonly files: Readonly<Partial<Record<FileChange, number>>>;
  readonly conflicts: number;
  /** What a reviewer must not miss in the rendered manifests: message to the environments it holds for. */
  readonly risks: Readonly<Record<string, readonly string[]>>;
  /** Of what it renders to after the regeneration; absent when that was not checked. */
  readonly findings?: FindingCounts;
  /** Why it failed. */
  readonly problems?: readonly Problem[];
}
