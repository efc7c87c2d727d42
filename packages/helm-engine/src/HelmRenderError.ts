/**
 * The stage that failed:
 * - `load`: the chart's files do not make a chart
 * - `input`: the release's name or the Kubernetes version is not acceptable, or the chart does not accept them
 * - `values`: values or assignments do not parse, or do not fit the subcharts
 * - `schema`: values violate a values.schema.json, or a schema itself is wrong
 * - `parse`: a template does not parse
 * - `exec`: a template fails, be it on its own (`fail`, `required`)
 * - `yaml`: a template's output is not YAML
 * - `timeout`: the time limit passed
 * - `crash`: the engine itself failed
 */
export type HelmErrorCode =
  | 'load'
  | 'input'
  | 'values'
  | 'schema'
  | 'parse'
  | 'exec'
  | 'yaml'
  | 'timeout'
  | 'crash';

/** A place in a template; lines count from 1, columns from 0 as Go counts them. */
export interface TemplateLocation {
  /** For example `shop/templates/deployment.yaml`. */
  readonly template: string;
  readonly line?: number;
  readonly column?: number;
}

/** A value that a schema does not accept. */
export interface SchemaViolation {
  /** The chart whose schema it is. */
  readonly chart: string;
  /** JSON pointer into that chart's values; empty for the values as a whole. */
  readonly path: string;
  readonly message: string;
}

/** What {@link HelmRenderError} is made of. */
export interface HelmErrorDetails {
  readonly code: HelmErrorCode;
  readonly message: string;
  readonly cliMessage?: string;
  readonly trace?: readonly TemplateLocation[];
  readonly violations?: readonly SchemaViolation[];
}

/**
 * A chart that does not load or render.
 *
 * @remarks
 * `message` is Helm's own text. `cliMessage` is what the command line prints after `Error: `: the same, and for failures
 * of templates its hint about `--debug`. Only paths of a missing Chart.yaml differ, they are relative to the chart.
 */
export class HelmRenderError extends Error {
  override readonly name = 'HelmRenderError';
  readonly code: HelmErrorCode;
  readonly cliMessage: string;
  /** From the template that was rendered to the place that failed. */
  readonly trace: readonly TemplateLocation[];
  /** Every violation of a schema. */
  readonly violations: readonly SchemaViolation[];

  constructor(details: HelmErrorDetails) {
    super(details.message);
    this.code = details.code;
    this.cliMessage = details.cliMessage ?? details.message;
    this.trace = details.trace ?? [];
    this.violations = details.violations ?? [];
  }

  /** The template that failed. */
  get template(): string | undefined {
    return this.trace.at(-1)?.template;
  }

  /** Line in {@link HelmRenderError.template}; for code `yaml` in what it rendered to. */
  get line(): number | undefined {
    return this.trace.at(-1)?.line;
  }

  /** Column in {@link HelmRenderError.template}, from 0. */
  get column(): number | undefined {
    return this.trace.at(-1)?.column;
  }
}
