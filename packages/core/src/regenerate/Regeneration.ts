import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { CostDifference } from '../cost';
import type { VersionChanges } from '../emit/LibraryChart';
import type { FolderChanges } from './repository/applyChanges';
import type { EnvironmentDifference } from './manifests/ManifestDifference';
import type { ConflictStyle } from './merge/TextMerge';
import type { FilePlan } from './plan/RegenerationPlan';

/** Versions that generate a repository. */
export interface GenerationVersions {
  readonly generator: string;
  readonly library: string;
}

/** What a regeneration will do, before it does anything: the object that every door prints, draws or sends on. */
export interface Regeneration {
  /** Name of the service. */
  readonly name: string;
  /** Versions of the last generation; absent when the repository is adopted. */
  readonly from?: GenerationVersions;
  readonly to: GenerationVersions;
  /** What the versions that are passed change in rendered manifests: the generator's, then the library chart's. */
  readonly changelog: readonly VersionChanges[];
  /** What is done where both sides changed the same thing. */
  readonly style: ConflictStyle;
  /** One entry a file that the generator made or makes, by path. */
  readonly files: readonly FilePlan[];
  /** What changes in the rendered manifests; empty when it was not asked for. */
  readonly environments: readonly EnvironmentDifference[];
  /** What that does to the cost of each environment; empty when nothing was rendered. */
  readonly cost: readonly CostDifference[];
  /** Warnings about the documents. */
  readonly problems: readonly Problem[];
  /** Whether applying it would write anything a person sees: a file, or the record of what was decided. */
  readonly drift: boolean;
  /** How many things both sides changed differently. */
  readonly conflicts: number;
  /** Share of the generator's changes that ended in a conflict, from 0 to 1. */
  readonly conflictShare: number;
  /** What applying it writes and removes, records included. */
  readonly changes: FolderChanges;
}
