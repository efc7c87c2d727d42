import type {
  OriginView,
  Problem,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { ChartValues } from './values';
import type { ResolvedDelivery } from './delivery/ResolvedDelivery';
import type { TrafficFacts } from './edge/trafficFacts';
import type { EffectiveVariables } from './EffectiveSpec';
import type { ResolvedResource } from './resources';
import type {
  AlertSeverity,
  Lifecycle,
  PortProtocol,
  ScrapeMode,
  ServiceKind,
} from './vocabulary';

/**
 * One service in one environment with no default left to guess: plain, frozen, structured-clone-safe data.
 * Maps are in alphabetical order of their keys.
 */
export interface ResolvedService {
  identity: ServiceIdentity;
  environment: ResolvedEnvironment;
  /** What the library chart reads. */
  values: ChartValues;
  monitoring: ResolvedMonitoring;
  /** The alerts that are on, in alphabetical order of their names. */
  alerts: ResolvedAlert[];
  /** In alphabetical order of their names. */
  slos: ResolvedSlo[];
  neighbours: Neighbours;
  traffic: TrafficFacts;
  /** The APIs this service offers, in alphabetical order of their names. */
  provides: ResolvedApi[];
  /** Entity references or names of the APIs it calls. */
  consumes: string[];
  runbook: ResolvedRunbook;
  /** How a Rollout is judged; absent for other workloads. */
  trial?: {
    /** How many times faster than allowed an error budget may burn in the new version. */
    burnRate: number;
  };
  platform: PlatformFacts;
}

/** Who the service is: the same in every environment. */
export interface ServiceIdentity {
  /** DNS-1035 label; the name of the Kubernetes objects and of the catalog Component. */
  name: string;
  /** For people; default the name with capitals: `order-intake` becomes `Order Intake`. */
  title: string;
  /** One sentence; default made of kind and system. */
  description: string;
  /** Catalog entity reference such as `group:default/shop`. */
  owner: string;
  system?: string;
  systemTitle?: string;
  domain?: string;
  tags: string[];
  lifecycle: Lifecycle;
  kind: ServiceKind;
  /** Name of a tier of the Platform. */
  tier: string;
  /** On every Kubernetes object and on the catalog entity. */
  labels: Record<string, string>;
  /** On the catalog entity only. */
  annotations: Record<string, string>;
  links: Record<string, ResolvedLink>;
}

export interface ResolvedLink {
  url: string;
  title: string;
  icon?: string;
  type?: string;
}

export interface ResolvedEnvironment {
  /** `base` for {@link Resolution.base}: an environment of that name cannot be defined. */
  name: string;
  title: string;
  production: boolean;
  namespace: string;
  cluster?: string;
  /** Name to call `helm upgrade --install` with: the service's. */
  release: string;
}

export interface ResolvedMonitoring {
  /** Namespace of Prometheus, from which scrapes come. */
  namespace: string;
  scrape: ScrapeMode;
  /** Value of the `job` label of the service's own metrics. */
  job: string;
  /** Where the metrics are; absent when nothing is scraped. */
  metrics?: { port: string; path: string; interval: string };
  signals: ResolvedSignals;
  /** In alphabetical order of their names. */
  ownMetrics: ResolvedOwnMetric[];
  dashboard: ResolvedDashboard;
  /** Expanded for this service and environment; absent where the Platform has no template. */
  links: MonitoringLinks;
  alertGroup: { name: string; interval?: string };
  /** Labels every alert of this service carries beside `severity` (service, system, team, environment). */
  alertLabels: Record<string, string>;
}

/** Names of the application's own metrics. A signal that is absent is not measured. */
export interface ResolvedSignals {
  requests?: {
    /** A counter of requests. */
    metric: string;
    /** Label with the status code. */
    statusLabel: string;
    /** Regular expression (whole value) of the status codes that count as errors. */
    errorMatcher: string;
    /** Label with the route, of the latency histogram too. */
    endpointLabel?: string;
  };
  latency?: {
    /** A histogram without the `_bucket` suffix. */
    metric: string;
    unit: 'seconds' | 'milliseconds';
  };
}

/** A metric of the application beyond its signals. */
export interface ResolvedOwnMetric {
  /** As in Prometheus; of a histogram without the `_bucket` suffix. */
  name: string;
  type: 'counter' | 'gauge' | 'histogram';
  title: string;
  description: string;
  /** Labels that tell its series apart. */
  labels: string[];
  /** As Grafana names it. */
  unit: string;
  topic: 'business' | 'users' | 'application' | 'security';
}

export interface ResolvedDashboard {
  enabled: boolean;
  /** Grafana folder. */
  folder: string;
  /** At most 40 characters, the same for the same service at all times. */
  uid: string;
  title: string;
}

/** Absolute URLs. */
export interface MonitoringLinks {
  /** The service's dashboard. */
  dashboard?: string;
  /** The service's alerts. */
  alerts?: string;
  logs?: string;
  /** Prometheus' own interface. */
  prometheus?: string;
  /** A runbook page; still holds the placeholder `{alert}`, for the emitter to fill. */
  runbook?: string;
  /** The list of runbooks: `runbook` with its last segment cut off. */
  runbooks?: string;
}

/** The alerts that Chartwright knows how to build. */
export type BuiltInAlertName =
  | 'ServiceDown'
  | 'AllInstancesDown'
  | 'HighErrorRate'
  | 'HighLatency'
  | 'LowTraffic'
  | 'TrafficDrop'
  | 'PodRestarts'
  | 'OutOfMemory'
  | 'PodNotReady'
  | 'RolloutStuck'
  | 'CpuSaturation'
  | 'CpuThrottling'
  | 'MemorySaturation'
  | 'HpaAtMaximum'
  | 'VolumeFilling'
  | 'VolumeFullSoon'
  | 'JobFailed'
  | 'CronJobOverdue'
  | 'CertificateExpiring';

/** An alert with every figure decided. The expression of a built-in one is the monitoring emitter's work. */
export interface ResolvedAlert {
  /** Name of the rule, as it fires: the document's key. */
  name: string;
  /** What it measures: one of the built-in alerts, or `custom` with an own expression. */
  type: BuiltInAlertName | 'custom';
  severity: AlertSeverity;
  /** Prometheus duration. */
  for: string;
  /** Prometheus duration of the range, where the alert has one. */
  window?: string;
  /** HighErrorRate only: `ratio` (errors over requests, 0..1) or `rate` (errors a second). */
  mode?: 'ratio' | 'rate';
  /**
   * Unit by alert: HighErrorRate see `mode`; HighLatency seconds; LowTraffic requests a second; TrafficDrop a share of
   * the same time last week; PodRestarts and OutOfMemory restarts in the window; PodNotReady, VolumeFilling,
   * CpuSaturation, CpuThrottling and MemorySaturation a ratio 0..1; VolumeFullSoon, CronJobOverdue (absent: derived
   * from the schedule) and CertificateExpiring seconds.
   */
  threshold?: number;
  /** HighLatency only: 0..1. */
  quantile?: number;
  /** PromQL, always there for `custom`; of a built-in alert it takes the place of the generated expression. */
  expr?: string;
  summary?: string;
  description?: string;
  /** Markdown for the runbook page of a custom alert. */
  runbook?: string;
  /** Extra labels. */
  labels: Record<string, string>;
}

export interface ResolvedSlo {
  name: string;
  title: string;
  /** Percent, for example 99.9. */
  objective: number;
  /** Prometheus duration, for example 30d. */
  window: string;
  /**
   * `requests`: share of requests without error; `latency`: share of requests faster than `threshold`; `custom`: the
   * share that `errors` has of `total`.
   */
  indicator: 'requests' | 'latency' | 'custom';
  /** Seconds; indicator `latency` only. */
  threshold?: number;
  /** PromQL, failed events a second; `$window` stands for the range, `$namespace` for the namespace. Custom only. */
  errors?: string;
  /** PromQL, all events a second; see `errors`. Custom only. */
  total?: string;
  /** Failed events in the long window without which no burn-rate alert fires; default 10. */
  minimumErrors?: number;
}

/** The neighbours in the dependency graph, in alphabetical order of their names. */
export interface Neighbours {
  dependencies: Dependency[];
  dependents: Dependent[];
}

/** Something this service calls. */
export interface Dependency {
  kind: 'service' | 'resource' | 'external';
  name: string;
  title: string;
  /** System of a service or resource. */
  system?: string;
  /** Resource only: `postgres`, `redis`, ... */
  type?: string;
  /** Private resource only: the service that it belongs to. */
  owner?: string;
  /** Absent for what runs outside the cluster. */
  namespace?: string;
  /** Host name to call from this service's namespace. */
  host: string;
  /** Port to call (of the provider's Service); absent when nothing is known about the provider. */
  port?: number;
  /** Service only: the provider's name for the port. */
  portName?: string;
  protocol: PortProtocol;
  /** Outside the cluster: allowed destinations; empty: any. */
  cidrs: string[];
  /** Names of the environment variables that this edge sets. */
  env: string[];
  /** Variables that the type of a resource gives, where the edge sets none of its own. */
  variables?: EffectiveVariables;
  /** True: the Pods wait for it before they start. */
  waits?: true;
  /** Markdown: what still works while it is away. */
  degraded?: string;
  /** False when neither the documents nor the context say anything about it. */
  known: boolean;
}

/** A service that calls this one. */
export interface Dependent {
  name: string;
  title: string;
  system?: string;
  namespace: string;
  /** Names of this service's ports that it calls. */
  ports: string[];
  /** Service account of its Pods, where it is not called like the service. */
  account?: string;
}

export interface ResolvedApi {
  name: string;
  title: string;
  type: 'openapi' | 'asyncapi' | 'graphql' | 'grpc' | 'trpc';
  description?: string;
  /** Text, or a relative path in the service's repository. */
  definition: string;
}

export interface ResolvedRunbook {
  /** Markdown by alert name. */
  notes: Record<string, string>;
  /** Markdown for the operations page. */
  general?: string;
  /** Whom to page, by severity; plain text. */
  escalation: Partial<Record<AlertSeverity, string>>;
}

/** What emitters need to know about the Platform. */
export interface PlatformFacts {
  name: string;
  /** All environments in the Platform's order. */
  environments: { name: string; title: string; production: boolean }[];
  prices: {
    cpuHour: number;
    memoryGiHour: number;
    storageGiMonth: number;
    /** Absent: load balancers are not counted. */
    loadBalancerHour?: number;
    /** How long one run of a Job is taken to last. */
    runMinutes: number;
    /** Absent: DaemonSets are not counted. */
    nodes?: number;
    currency: string;
  };
  /** `repository`: where Helm finds the library chart when it is not vendored. */
  library: { version?: string; vendored: boolean; repository?: string };
  scm: { allowed: ScmKind[]; default: ScmKind; hosts: Record<string, string> };
}

export type ScmKind = 'local' | 'github' | 'gitlab' | 'gitea';

/** Where a resolved value comes from; `document` as it was given to `parseDocuments`. */
export type Origin = OriginView;

/** Everything known about one service. */
export interface Resolution {
  service: ServiceIdentity;
  /** Without any environment overlay, named `base`. */
  base: ResolvedService;
  /** In the Platform's order. */
  environments: ResolvedService[];
  /** Its private resources as they are in the last environment that has them, in alphabetical order of their names. */
  privateResources: ResolvedResource[];
  /** What delivers it: the same in every environment. */
  delivery: ResolvedDelivery;
  /** Warnings, and the errors for which no service can be resolved (then {@link resolveService} returns none). */
  problems: Problem[];
}
