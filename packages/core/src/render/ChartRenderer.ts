import type { ChartFiles, RenderedDocument } from '@chartwright/helm-engine';

/** Values as `-f` takes them: later ones win. The name is for messages. */
export interface NamedValues {
  readonly name: string;
  readonly text: string;
}

/** What one `helm template` is called with. */
export interface RenderRequest {
  readonly release: string;
  readonly namespace: string;
  readonly values: readonly NamedValues[];
}

/** What a chart renders to for one release. */
export interface Rendered {
  /** Byte for byte the standard output of `helm template`. */
  readonly manifest: string;
  readonly documents: readonly Pick<RenderedDocument, 'template' | 'text'>[];
  /** What Helm logs on the way. */
  readonly warnings: readonly string[];
}

/** Why a chart does not render. */
export interface RenderFailure {
  /** Helm's own words, without `Error: `. */
  readonly message: string;
  /** Template that failed, as `# Source:` names it. */
  readonly template?: string;
  /** Line in the template, or, when `inOutput`, in what it rendered to. */
  readonly line?: number;
  readonly inOutput?: boolean;
}

/** The outcome of one render. */
export type RenderOutcome =
  | { readonly ok: true; readonly rendered: Rendered }
  | { readonly ok: false; readonly failure: RenderFailure };

/** Renders charts as Helm does: the engine in WebAssembly, the same natively, or the `helm` executable. */
export interface ChartRenderer {
  /** Changes when the same chart could render to something else: part of cache keys. */
  readonly identity: string;
  /**
   * Renders a chart several times: a promise for each request, in their order, so that the first can be worked on while
   * the last still renders. They only reject for faults of the renderer itself.
   */
  render(
    files: ChartFiles,
    requests: readonly RenderRequest[],
  ): Promise<RenderOutcome>[];
  /** Resolves when what does the rendering has all it was asked for: until then, a thread that is kept busy keeps it back. */
  handedOver(): Promise<void>;
  /** Ends threads and processes. */
  close(): Promise<void>;
}
