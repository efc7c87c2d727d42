/** One container of a compose file. */
export interface ComposeService {
  readonly image?: string;
  readonly build?: {
    readonly context: string;
    readonly dockerfile: string;
    readonly target?: string;
  };
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly configs?: readonly {
    readonly source: string;
    readonly target: string;
  }[];
  readonly depends_on?: Readonly<
    Record<
      string,
      { readonly condition: 'service_healthy' | 'service_started' }
    >
  >;
  readonly healthcheck?: {
    readonly test: readonly string[];
    readonly interval: string;
    readonly timeout: string;
    readonly retries: number;
    readonly start_period?: string;
  };
  readonly user?: string;
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly restart?: 'unless-stopped';
  readonly deploy?: {
    readonly replicas?: number;
    readonly resources: {
      readonly limits?: Readonly<Record<string, string>>;
      readonly reservations?: Readonly<Record<string, string>>;
    };
  };
  readonly develop?: {
    readonly watch: readonly Readonly<Record<string, unknown>>[];
  };
}

/** A compose file as the Compose Specification has it: without `version`, which is obsolete. */
export interface ComposeFile {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly configs?: Readonly<Record<string, { readonly content: string }>>;
  readonly volumes?: Readonly<Record<string, Record<string, never>>>;
}
