import type { FindingCounts } from '../Finding';
import type { CostView } from './CostView';
import type { EnvironmentLink, RenderedObject } from './DeploymentView';
import type { ObjectDifferenceView } from './RegenerationView';

/**
 * One environment in a comparison.
 *
 * @public
 */
export interface ComparedEnvironment {
  name: string;
  title: string;
  production: boolean;
  namespace: string;
  release: string;
  links: EnvironmentLink[];
  findings: FindingCounts;
  cost?: CostView;
  renderError?: string;
}

/**
 * One fact about all environments. `name` tells what of several it is: the resource of `requests` and `limits` (`cpu`), the
 * objective of `slo` (`availability`).
 *
 * @public
 */
export interface EnvironmentFact {
  id:
    | 'workload'
    | 'image'
    | 'replicas'
    | 'autoscaling'
    | 'schedule'
    | 'requests'
    | 'limits'
    | 'exposure'
    | 'slo'
    | 'disruptions'
    | 'storage';
  name?: string;
  /** One text an environment, in their order; null where it has none. Several items of one are separated by `, `. */
  values: (string | null)[];
  /** Whether environments differ in it. */
  differs: boolean;
}

/**
 * Environments side by side. Answer of `GET /v1/entities/:kind/:namespace/:name/environments`.
 *
 * @public
 */
export interface EnvironmentsView {
  entityRef: string;
  generatorVersion?: string;
  chartVersion?: string;
  /** In the Platform's order: development first, production last. */
  environments: ComparedEnvironment[];
  facts: EnvironmentFact[];
}

/**
 * Rendered objects of one environment. Answer of
 * `GET /v1/entities/:kind/:namespace/:name/objects?environment=NAME[&q=TEXT]`; with `q` only objects whose manifest holds
 * the text, whatever its case.
 *
 * @public
 */
export interface ObjectsView {
  environment: string;
  /** Of all environments, to choose from. */
  environments: string[];
  objects: RenderedObject[];
}

/**
 * One object that differs, with both texts.
 *
 * @public
 */
export interface ComparedObject extends ObjectDifferenceView {
  /** Unified diff of the manifests with three lines of context, without the `---`/`+++` header. */
  diff: string;
}

/**
 * Two renders compared. Answer of `GET /v1/entities/:kind/:namespace/:name/compare?left=ENV&right=ENV`. Namespaces that only
 * tell the environment are not a difference.
 *
 * @public
 */
export interface ComparisonView {
  left: string;
  right: string;
  /** How many objects are equal. */
  equal: number;
  /** By kind, then name. */
  objects: ComparedObject[];
}
