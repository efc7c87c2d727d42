/** What `partials/runbooks/alert.md` and a template of one alert print. Texts are ready to print unless said otherwise. */
export interface RunbookPage {
  readonly name: string;
  /** Name of the service; safe in commands and text. */
  readonly service: string;
  readonly title: string;
  /** Catalog entity reference. */
  readonly owner: string;
  /** Markdown; empty for an alert with an own expression. */
  readonly meaning: string;
  readonly impact: string;
  readonly causes: readonly string[];
  readonly remedies: readonly string[];
  /** Markdown of the alert's author: the text of a custom alert, then the notes under `spec.runbook.notes`. */
  readonly notes: readonly string[];
  readonly escalation: readonly {
    readonly severity: string;
    readonly text: string;
  }[];
  readonly related: readonly string[];
  readonly neighbours: readonly RunbookNeighbour[];
  /** Production first: that is where an alert hurts. */
  readonly environments: readonly RunbookEnvironment[];
  readonly commands: readonly SharedCommands<RunbookCommands>[];
}

/** The alert in one environment. */
export interface RunbookEnvironment {
  readonly title: string;
  readonly namespace: string;
  readonly severity: string;
  /** How long it must hold. */
  readonly for: string;
  readonly links: readonly RunbookLink[];
}

/** Environments in which the same commands do, as where each has a cluster of its own and one namespace name. */
export interface SharedCommands<T> {
  /** Titles of the environments. */
  readonly heading: string;
  /** Plain text: `openpolicy-production (Production)`; empty when the Platform names none. */
  readonly clusters: readonly string[];
  readonly commands: T;
}

/** What to type. */
export interface RunbookCommands {
  /** Shell text that changes nothing: numbered comments and commands. */
  readonly diagnose: string;
  /** Each by itself, for a person chooses one: what it does, and the shell text. */
  readonly mitigate: readonly { readonly say: string; readonly run: string }[];
  /** The rule's own expression, with the real namespace. */
  readonly expr: string;
  readonly queries: readonly RunbookQuery[];
}

export interface RunbookLink {
  readonly title: string;
  readonly url: string;
}

export interface RunbookQuery {
  readonly say: string;
  readonly expr: string;
  /** The expression in Prometheus' own page; empty when the Platform does not say where that is. */
  readonly url: string;
}

/** A neighbour in the dependency graph; `title` is plain text. */
export interface RunbookNeighbour {
  readonly title: string;
  readonly role: 'is called by it' | 'calls it';
  /** Plain text: host and port, or the namespace it calls from. */
  readonly address: string;
}

/** What `partials/runbooks/index.md` prints. */
export interface RunbookIndex {
  readonly service: string;
  /** Plain text. */
  readonly title: string;
  readonly owner: string;
  readonly alerts: readonly {
    readonly name: string;
    readonly severity: string;
    /** Markdown, one sentence. */
    readonly meaning: string;
  }[];
  readonly escalation: RunbookPage['escalation'];
  readonly environments: readonly {
    readonly title: string;
    readonly links: readonly RunbookLink[];
  }[];
  /** Shell text: first steps when it is not clear what is wrong. */
  readonly firstSteps: readonly SharedCommands<string>[];
}
