/** One manifest with where it came from. */
export interface RenderedManifest {
  /** Name of the repository. */
  readonly repository: string;
  readonly manifest: unknown;
}

/** One generated file. */
export interface GeneratedText {
  readonly repository: string;
  readonly path: string;
  readonly text: string;
}

/** Everything that a system's documents come to. */
export interface Evidence {
  readonly services: ReadonlySet<string>;
  /** By environment. */
  readonly manifests: ReadonlyMap<string, readonly RenderedManifest[]>;
  readonly files: readonly GeneratedText[];
  /** `component -> dependency` for each edge of the catalog. */
  readonly edges: readonly string[];
}

/** Where an expectation is met. */
export interface Place {
  /** `api-service: Deployment/api-service spec.replicas`, or a file. */
  readonly place: string;
}
