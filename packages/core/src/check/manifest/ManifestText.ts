/** A piece of YAML that holds manifests, and where it is from. */
export interface ManifestText {
  text: string;
  /** File to name in findings: a chart's template, or the file that was read. */
  file?: string;
  /** Line of the file on which the text starts (1 and up); absent where lines of the text are not lines of the file. */
  line?: number;
}

/** One environment's manifests, as they would be applied together. */
export interface ManifestsOfEnvironment {
  /** Name of the environment; absent for manifests that belong to none. */
  name?: string;
  /** Rules that only production has to follow are checked. */
  production?: boolean;
  /** Namespace of objects that do not name theirs. */
  namespace?: string;
  texts: readonly ManifestText[];
}
