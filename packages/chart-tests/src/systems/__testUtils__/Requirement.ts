/** One line of a system's acceptance list: what a manifest, or a generated file, must hold. */
export interface Expectation {
  kind?: string;
  apiVersion?: string;
  /** `metadata.name`. */
  name?: string;
  /** Dotted; `[n]`, `[*]`, `[k=v]`, `[k~re]`, `["a/b"]`. */
  path?: string;
  op?:
    | 'equals'
    | 'contains'
    | 'exists'
    | 'absent'
    | 'gte'
    | 'lte'
    | 'in'
    | 'matches';
  value?: unknown;
  /** A file that is no manifest. */
  artefact?: string;
  contains?: string | number | (string | number)[];
  /** Part of the file's path. */
  file?: string;
  /** Title of a dashboard. */
  title?: string;
  any_of?: Expectation[];
}

/** A requirement of a system. */
export interface Requirement {
  id: string;
  area: string;
  /** A name, or `all`. */
  environment: string;
  target: string | string[];
  priority: 'must' | 'should' | 'beyond';
  statement: string;
  expect: Expectation | Expectation[];
  /** Why it is beyond what a generator can do. */
  why?: string;
}

/** A file of ../shared/systems. */
export interface SystemRequirements {
  system: { name: string; title: string };
  requirements: Requirement[];
}
