import type { FileTree } from '../files/FileTree';
import type { HelmValues } from './values/helmValues';

/** What one version changes in rendered manifests. */
export interface VersionChanges {
  readonly version: string;
  /** Whose version it is; the library chart's when not said. */
  readonly part?: 'generator' | 'library';
  /** One sentence a change, for a reviewer. */
  readonly manifests: readonly string[];
}

/** The library chart `charts/chartwright`, in memory. */
export interface LibraryChart {
  /** Name in its Chart.yaml, which is also its folder under `charts/` of a generated chart. */
  readonly name: string;
  /** Version in its Chart.yaml. */
  readonly version: string;
  /** Kubernetes versions it is made for, as in its Chart.yaml. */
  readonly kubeVersion?: string;
  /**
   * Every file to vendor, by path inside the chart. The schema is not among them: Helm would compile it once more in each
   * render, and it is the service's chart whose values it judges.
   */
  readonly files: FileTree;
  /** What every service starts from: `exports.defaults` of its values.yaml. */
  readonly defaults: HelmValues;
  /** Text of the JSON Schema of the values at the top level of a service's chart. */
  readonly valuesSchema: string;
  /** The oldest generator that knows its values; absent when any does. */
  readonly generatorVersion?: string;
  /** What each version up to this one changes. */
  readonly changes: readonly VersionChanges[];
}
