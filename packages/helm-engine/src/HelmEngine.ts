import type { HelmRenderError } from './HelmRenderError';

/** A chart as its files: paths relative to the chart's directory, with slashes, to their contents. */
export type ChartFiles = Readonly<Record<string, string | Uint8Array>>;

/** What the engine was built from and how it runs. */
export interface EngineVersion {
  /** Version of Helm, for example `4.3.1`. */
  readonly helm: string;
  /** Version of Go, for example `go1.26.8`. */
  readonly go: string;
  /** Default of `.Capabilities.KubeVersion`, for example `v1.37.0`. */
  readonly kubernetes: string;
  readonly backend: 'native' | 'wasm';
}

/** The name and namespace a chart is rendered for; `.Release` in templates. */
export interface Release {
  readonly name: string;
  /** @defaultValue `default` */
  readonly namespace?: string;
  /** As `helm template --is-upgrade`. */
  readonly isUpgrade?: boolean;
  /** `.Release.Revision`; Helm's command line always shows 1. @defaultValue 1 */
  readonly revision?: number;
}

/** What `.Capabilities` shows. The defaults are those of `helm template`. */
export interface Capabilities {
  /** As `--kube-version`. */
  readonly kubeVersion?: string;
  /** As `--api-versions`: added to the default ones. */
  readonly apiVersions?: readonly string[];
}

/** The values of one release, in the order in which Helm applies them: files, then JSON, then plain, then string assignments. */
export interface ValuesRequest {
  /** As `-f`, later entries win: a string is YAML text, an object is data. */
  readonly values?: ReadonlyArray<string | Readonly<Record<string, unknown>>>;
  /** Names of the entries of `values`, for messages about text that does not parse. */
  readonly valuesNames?: readonly string[];
  /** As `--set`. */
  readonly set?: readonly string[];
  /** As `--set-string`. */
  readonly setString?: readonly string[];
  /** As `--set-json`. */
  readonly setJson?: readonly string[];
  readonly release: Release;
  readonly capabilities?: Capabilities;
  /** As `--skip-schema-validation`. */
  readonly skipSchemaValidation?: boolean;
  /** Milliseconds until the render is stopped. @defaultValue 10000 */
  readonly timeLimitMs?: number;
}

/** One call of `helm template`. */
export interface RenderRequest extends ValuesRequest {
  /** As `--include-crds`. */
  readonly includeCrds?: boolean;
  /** As `--no-hooks`. */
  readonly noHooks?: boolean;
}

/** When Helm would run a document, from its annotations. */
export interface HookInfo {
  /** `metadata.name` of the document. */
  readonly name: string;
  readonly kind: string;
  /** For example `pre-install`. */
  readonly events: readonly string[];
  readonly weight: number;
  readonly deletePolicies: readonly string[];
  readonly outputLogPolicies: readonly string[];
}

/** One YAML document of the output. */
export interface RenderedDocument {
  /** What stands behind `# Source: `, for example `shop/templates/deployment.yaml`. */
  readonly template: string;
  /** The document's text, without the separator and the source line. */
  readonly text: string;
  readonly hook?: HookInfo;
}

/** A hook with its document. */
export interface RenderedHook extends HookInfo {
  readonly template: string;
  readonly text: string;
}

/** What a chart renders to. */
export interface RenderResult {
  /** Byte for byte the standard output of `helm template`. */
  readonly manifest: string;
  /** The same, document by document: CRDs, manifests in install order, hooks. */
  readonly documents: readonly RenderedDocument[];
  readonly hooks: readonly RenderedHook[];
  /** The chart's rendered NOTES.txt, or an empty string. */
  readonly notes: string;
  /** What Helm logs on the way, for example about values of the wrong shape; sorted. */
  readonly warnings: readonly string[];
}

/** The outcome of one of several renders. */
export type RenderOutcome =
  | { readonly ok: true; readonly result: RenderResult }
  | { readonly ok: false; readonly error: HelmRenderError };

/** A chart that is loaded and can be rendered many times. */
export interface HelmChart {
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  /** What Helm logs while loading; sorted. */
  readonly warnings: readonly string[];
  /** Renders for one release. Rejects with a {@link HelmRenderError}. */
  render(request: RenderRequest): Promise<RenderResult>;
  /** Renders several times in one exchange with the engine; one failure does not hide the other results. */
  renderAll(requests: readonly RenderRequest[]): Promise<RenderOutcome[]>;
  /** The coalesced values, as templates see them in `.Values`. Rejects with a {@link HelmRenderError}. */
  values(request: ValuesRequest): Promise<Record<string, unknown>>;
}

/** Renders charts as `helm template` does. */
export interface HelmEngine {
  readonly version: EngineVersion;
  /** Loads a chart. Rejects with a {@link HelmRenderError}, mostly of code `load`. */
  load(
    files: ChartFiles,
    options?: { timeLimitMs?: number },
  ): Promise<HelmChart>;
  /**
   * Loads a chart and renders it for each request: a promise for each, in their order, so that the first can be worked on
   * while the last still renders. One engine does it all, without waiting for anybody in between. The promises only reject
   * for faults of the engine itself.
   */
  renderEach(
    files: ChartFiles,
    requests: readonly RenderRequest[],
  ): Promise<RenderOutcome>[];
  /**
   * Resolves when the engine has what was asked for so far: a caller who is going to keep the thread busy waits for that,
   * so that the engine works meanwhile.
   */
  handedOver(): Promise<void>;
  /** Ends the engine's threads and processes. Without it they end with the process and do not keep it alive. */
  close(): Promise<void>;
}
