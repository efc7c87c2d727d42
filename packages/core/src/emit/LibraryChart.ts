import type { FileTree } from '../files/FileTree';
import type { HelmValues } from './values/helmValues';

/** The library chart `charts/chartwright`, in memory. */
export interface LibraryChart {
  /** Name in its Chart.yaml, which is also its folder under `charts/` of a generated chart. */
  readonly name: string;
  /** Version in its Chart.yaml. */
  readonly version: string;
  /** Kubernetes versions it is made for, as in its Chart.yaml. */
  readonly kubeVersion?: string;
  /** Every file that belongs to the chart, by path inside it. */
  readonly files: FileTree;
  /** What every service starts from: `exports.defaults` of its values.yaml. */
  readonly defaults: HelmValues;
  /** JSON Schema of the values at the top level of a service's chart. */
  readonly valuesSchema: Readonly<Record<string, unknown>>;
}
