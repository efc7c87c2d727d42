import type { HelmErrorCode } from '../HelmRenderError';

/** The heads of the messages to and from the engine: `go/internal/wire/types.go`, field by field. */
export interface WireRun {
  readonly values: ReadonlyArray<{ name: string; text: string }>;
  readonly set?: readonly string[];
  readonly setString?: readonly string[];
  readonly setJson?: readonly string[];
  readonly release: {
    readonly name: string;
    readonly namespace: string;
    readonly isUpgrade?: boolean;
    readonly revision?: number;
  };
  readonly kubeVersion?: string;
  readonly apiVersions?: readonly string[];
  readonly includeCrds?: boolean;
  readonly skipSchemaValidation?: boolean;
  readonly noHooks?: boolean;
}

export type WireRequest =
  | {
      readonly op: 'load';
      readonly chart: string;
      /** How many files the body has, see `encodeFiles`. */
      readonly files: number;
    }
  | { readonly op: 'drop'; readonly chart: string }
  /** Contents of files that were to be kept. */
  | { readonly op: 'forget' }
  | {
      readonly op: 'render' | 'values';
      readonly chart: string;
      readonly runs: readonly WireRun[];
    };

export interface WireFailure {
  readonly code: HelmErrorCode;
  readonly message: string;
  readonly debugHint?: boolean;
}

export interface WireHook {
  readonly name: string;
  readonly kind: string;
  readonly events: readonly string[];
  readonly weight: number;
  readonly deletePolicies: readonly string[];
  readonly outputLogPolicies: readonly string[];
}

export interface WireResult {
  readonly failure?: WireFailure;
  readonly warnings?: readonly string[];
  readonly documents?: ReadonlyArray<{
    template: string;
    size: number;
    hook?: WireHook;
  }>;
  readonly notes?: number;
  readonly values?: number;
}

export interface WireResponse {
  readonly failure?: WireFailure;
  readonly warnings?: readonly string[];
  readonly chart?: {
    readonly name: string;
    readonly version: string;
    readonly appVersion?: string;
  };
  readonly results?: readonly WireResult[];
}
