/** A step of a job. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
}

/** A job, or the call of another workflow. */
export interface Job {
  readonly name?: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly secrets?: 'inherit';
  readonly 'runs-on'?: string;
  readonly environment?: string;
  readonly concurrency?: string;
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly strategy?: {
    readonly 'fail-fast': boolean;
    readonly matrix: {
      readonly include: readonly Readonly<Record<string, string>>[];
    };
  };
  readonly steps?: readonly Step[];
}

/** A workflow of GitHub Actions. */
export interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly concurrency?: Readonly<Record<string, string | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
