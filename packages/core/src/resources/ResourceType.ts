import type { AlertSeverity } from '../resolve/vocabulary';

/** How a resource comes about: see the design, section 2. */
export type ResourceMode = 'embedded' | 'operator' | 'external';

/** Requests and limits of one instance. */
export interface ResourceFigures {
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
}

/** Somebody who talks with the Pods of a resource; texts may hold placeholders. */
export interface ResourcePeer {
  readonly namespace?: string;
  readonly podLabels?: Readonly<Record<string, string>>;
  readonly ports: readonly number[];
}

/** What a type says about one mode. Texts may hold the placeholders of {@link ResourceType}. */
export interface ResourceTypeMode {
  /** The operator that must run in the cluster, for people. */
  readonly needs?: string;
  readonly image?: { readonly repository: string; readonly tag: string };
  /** Default host; `hosts` by topology. */
  readonly host: string;
  readonly hosts?: Readonly<Record<string, string>>;
  /** Where reads may go; default the host. */
  readonly readHost?: string;
  /** Host where there is a pool of connections. */
  readonly poolHost?: string;
  /** Secret with the credentials; absent: none unless the document names one. */
  readonly secret?: string;
  /**
   * What cert-manager signs when the resource has TLS: the Secret that gets the certificate, and the names it is for. Absent
   * where the operator sees to it, or somebody else.
   */
  readonly certificate?: {
    readonly secret: string;
    readonly names: readonly string[];
  };
  /** Default 1. */
  readonly instances?: number;
  /** Whether an exporter of its own makes its metrics. */
  readonly exporter: boolean;
  /** Whether the type has templates that back it up and restore it. */
  readonly backup: boolean;
  /** Whether its operator backs it up into an object store, as `backup.store` says. */
  readonly archive: boolean;
  /** Whether its operator makes the Secret with the credentials. */
  readonly makesSecret: boolean;
  /** Traffic beyond the edges of the graph, by name. */
  readonly ingress: Readonly<Record<string, ResourcePeer>>;
  readonly egress: Readonly<Record<string, ResourcePeer>>;
}

/** An alert of a type. Texts hold placeholders; `$namespace` stands for the release's namespace. */
export interface ResourceTypeAlert {
  readonly modes: readonly ResourceMode[];
  /** Only where there are backups: in a store of objects, as dumps, with a drill. A type's own say `backup` only. */
  readonly when?: 'backup' | 'dump' | 'drill';
  readonly expr: string;
  /** Prometheus duration. */
  readonly for: string;
  readonly severity: AlertSeverity;
  readonly summary: string;
  readonly description: string;
  /** Markdown: what to look at and what to do. */
  readonly runbook: string;
}

/** A panel of the dashboard. */
export interface ResourceTypePanel {
  readonly title: string;
  readonly description: string;
  /** Unit as Grafana names it. */
  readonly unit: string;
  readonly expr: string;
  readonly legend: string;
}

/**
 * A type of resource, as its folder says: data the core needs, and the Helm templates that render it.
 *
 * Placeholders: `{name}`, `{PREFIX}` (the name in capitals), `{host}`, `{readHost}`, `{port}`, `{database}`, `{user}`,
 * `{version}`, `{instances}`, `{namespace}`, `{monitoring}` (namespace of Prometheus), `{memory75}` (three quarters of
 * the memory limit, in MiB as `384mb`), `{backupAge}` (seconds after which a backup is overdue). In peers and alerts, which
 * the chart fills in, `{readHost}` and `{memory75}` have no value.
 */
export interface ResourceType {
  /** Name of its folder. */
  readonly name: string;
  readonly title: string;
  readonly port?: number;
  readonly versions: {
    readonly default?: string;
    /** Day on which the ends of support were looked up: what had ended by then is warned of. */
    readonly asOf?: string;
    /** Day on which support ends (`2026-11-12`), by version or its first part. */
    readonly endOfLife: Readonly<Record<string, string>>;
  };
  readonly database?: string;
  readonly user?: string;
  /** Default size of a volume. */
  readonly storage?: string;
  readonly resources?: ResourceFigures;
  readonly parameters: Readonly<Record<string, string>>;
  readonly modes: Readonly<Partial<Record<ResourceMode, ResourceTypeMode>>>;
  /** Keys of the Secret, by what they hold. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Variables of dependants: a text, or a key of the Secret. */
  readonly variables: Readonly<
    Record<string, string | { readonly key: string }>
  >;
  /** Further variables where the resource has TLS: what makes clients use it. */
  readonly tlsVariables: Readonly<Record<string, string>>;
  /** Parameters that a role needs, and that nobody may set otherwise. */
  readonly roles: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly alerts: Readonly<Record<string, ResourceTypeAlert>>;
  readonly dashboard: readonly ResourceTypePanel[];
  /** Helm templates by file name. */
  readonly templates: ReadonlyMap<string, string>;
}

/** The types that are known: each is read when it is first asked for. */
export interface ResourceTypes {
  get(name: string): ResourceType | undefined;
  readonly names: readonly string[];
  /** Files of a platform team's own types, by path in their folder: what a repository records of them. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where nobody brings types along. */
export const NO_RESOURCE_TYPES: ResourceTypes = {
  get: () => undefined,
  names: [],
  files: new Map(),
};
