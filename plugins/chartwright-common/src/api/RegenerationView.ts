import type { Problem } from '../Problem';
import type { CostDifferenceView } from './CostView';

/**
 * One thing that a person and the generator changed differently.
 *
 * @public
 */
export interface ConflictView {
  /** Where: a key path (`spec.ports.http`), a block (`define "orders.labels"`), or lines (`lines 3-5`); empty for the whole file. */
  path: string;
  /** Each side's version as text; absent where that side has nothing there. */
  base?: string;
  theirs?: string;
  ours?: string;
}

/**
 * What a regeneration does to one file.
 *
 * @public
 */
export interface RegenerationFileView {
  /** Path in the repository. */
  path: string;
  /**
   * - `unchanged`: it stays as it is, to the byte
   * - `updated`: nobody touched it, so the new generation replaces it
   * - `merged`: a person changed it and so did the generator; both changes are in it
   * - `conflict`: the same, and they changed the same thing differently
   * - `added`: the generator makes it from now on
   * - `removed`: the generator no longer makes it, and nobody touched it
   * - `kept`: the generator would change or remove it, and a person's choice stands in the way: they deleted it, or they
   *   changed a file that the generator no longer makes
   */
  change:
    | 'unchanged'
    | 'updated'
    | 'merged'
    | 'conflict'
    | 'added'
    | 'removed'
    | 'kept';
  /** The path that the generator knows it by, when a person renamed it. */
  generatedPath?: string;
  /** One sentence on why, where the change alone does not say it. */
  reason?: string;
  conflicts: ConflictView[];
}

/**
 * A field of a rendered object that differs.
 *
 * @public
 */
export interface FieldDifferenceView {
  /** `spec.template.spec.containers[name=orders].image` */
  path: string;
  /** Absent where the field was not there. */
  before?: unknown;
  /** Absent where the field goes away. */
  after?: unknown;
}

/**
 * Something in a difference that a reviewer must not miss.
 *
 * @public
 */
export interface RiskView {
  code: string;
  /** One sentence for a person. */
  message: string;
}

/**
 * One rendered object that is added, removed or changed.
 *
 * @public
 */
export interface ObjectDifferenceView {
  object: {
    apiVersion: string;
    kind: string;
    namespace?: string;
    name: string;
  };
  change: 'added' | 'removed' | 'changed';
  /** Of a changed object. */
  fields: FieldDifferenceView[];
  risks: RiskView[];
}

/**
 * What changes in the rendered manifests of one environment.
 *
 * @public
 */
export interface EnvironmentDifferenceView {
  environment: string;
  /** Why it cannot be told: one of the two does not render. */
  error?: string;
  objects: ObjectDifferenceView[];
}

/**
 * The plan of a regeneration as JSON: the core's `Regeneration` without the contents of files. Output `plan` of the action
 * `chartwright:regenerate`.
 *
 * @public
 */
export interface RegenerationView {
  /** Name of the service. */
  name: string;
  /** Versions of the last generation; absent when the repository is adopted. */
  from?: { generator: string; library: string };
  to: { generator: string; library: string };
  /** By path; those that stay unchanged may be left out. */
  files: RegenerationFileView[];
  environments: EnvironmentDifferenceView[];
  /** What it does to the cost of each environment; absent when nothing was rendered. */
  cost?: CostDifferenceView[];
  /** What each version of the library chart that is passed changes in rendered manifests, a sentence each. */
  changelog?: { version: string; manifests: string[] }[];
  problems: Problem[];
  /** Whether applying it would write anything that a person sees. */
  drift: boolean;
  conflicts: number;
}
