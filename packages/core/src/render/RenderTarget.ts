import type { ChartFiles } from '@chartwright/helm-engine';
import type { RenderRequest } from './ChartRenderer';

/** One environment a chart is rendered for. */
export interface EnvironmentToRender extends RenderRequest {
  /** Absent where a chart has no environments. */
  readonly name?: string;
  readonly production?: boolean;
}

/** A chart and what it is rendered for. */
export interface RenderTarget {
  /** Folder of the chart, to name files by; empty for charts that are not on disk. */
  readonly folder: string;
  readonly files: ChartFiles;
  readonly environments: readonly EnvironmentToRender[];
}
