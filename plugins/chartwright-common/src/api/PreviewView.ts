import type { Finding } from '../Finding';
import type { NewServiceForm } from '../form';
import type { Problem } from '../Problem';
import type { CostView } from './CostView';
import type { RenderedObject } from './DeploymentView';
import type { GraphView } from './GraphView';

/**
 * Body of `POST /v1/preview`: a document, or answers of the form, or both: then the answers are worked into the document as
 * splices, so that comments and what the form does not ask stay. With `entityRef` and no document, into the recorded one.
 *
 * @public
 */
export interface PreviewRequest {
  answers?: Partial<NewServiceForm>;
  /** YAML, at most 256 KiB. */
  document?: string;
  /** The service that is regenerated: its recorded document is what the answers change, and its neighbours are known. */
  entityRef?: string;
  /** Names of environments to render; all when it is left out. */
  environments?: string[];
}

/**
 * A mistake in what was typed.
 *
 * @public
 */
export interface PreviewProblem extends Problem {
  /** The form field that causes it: a field of {@link NewServiceForm}. Absent when it is no field's. */
  field?: keyof NewServiceForm;
}

/**
 * What a check finds in a rendered manifest.
 *
 * @public
 */
export interface PreviewFinding extends Finding {
  /** The form field that the object's field comes from, where that can be told. */
  field?: keyof NewServiceForm;
}

/**
 * One file that would be made.
 *
 * @public
 */
export interface PreviewFile {
  path: string;
  bytes: number;
  /** Absent for the vendored library chart, for records, and above 64 KiB. */
  text?: string;
}

/**
 * What one environment would look like.
 *
 * @public
 */
export interface PreviewEnvironment {
  name: string;
  title: string;
  production: boolean;
  namespace: string;
  release: string;
  /** In the order in which Helm applies them. */
  objects: RenderedObject[];
  /** Errors first. */
  findings: PreviewFinding[];
  /** Absent when the chart does not render. */
  cost?: CostView;
  /** Helm's own words, when the chart does not render. */
  renderError?: string;
}

/**
 * Answer of `POST /v1/preview`. Mistakes in what was typed are an answer of status 200 with `problems`; files, environments
 * and graph are then empty.
 *
 * @public
 */
export interface PreviewView {
  /** The Service document, as YAML. */
  document: string;
  /** What the document says, as answers to the form; absent when it cannot be parsed. */
  answers?: Partial<NewServiceForm>;
  /** Paths of the document that the form has no question for. */
  beyondForm: string[];
  /** Errors first, then warnings; the rest is empty when one is an error. */
  problems: PreviewProblem[];
  /** By path. */
  files: PreviewFile[];
  /** In the Platform's order. */
  environments: PreviewEnvironment[];
  graph?: GraphView;
  /** Of all environments that were rendered. */
  cost?: CostView;
}
