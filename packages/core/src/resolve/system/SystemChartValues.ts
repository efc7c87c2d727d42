import type {
  EgressPeerValues,
  IngressPeerValues,
  PeerValues,
  ScheduleValues,
  SecretValues,
  PolicyValues,
} from '../values';
import type { ExposedStackValues } from './exposedStack';

/**
 * What the library chart `charts/chartwright-system` reads: the complete values of one system in one environment, as
 * plain data; only what a document decides, the rest is the library's default.
 */
export interface SystemChartValues {
  name: string;
  environment: string;
  labels: Record<string, string>;
  namespace: NamespaceValues & { create: boolean };
  namespaces: Record<string, NamespaceValues>;
  quota: { enabled: boolean; name: string; hard: Record<string, string> };
  limitRange: LimitRangeValues;
  defaultDeny: { enabled: boolean; name: string };
  dns: { namespace: string; podLabels: Record<string, string> };
  networkPolicies: Record<string, SystemNetworkPolicyValues>;
  secretStores: Record<string, SecretStoreValues>;
  access: { view: string[]; deploy: string[]; admin: string[] };
  priorityClasses: Record<string, PriorityClassValues>;
  maintenance: Record<
    string,
    { schedule: ScheduleValues; workload: WorkloadOverlay }
  >;
  observability: ObservabilityValues;
  resources: Record<string, ResourceValues>;
  /** Rules about the system as a whole: groups by name of the PrometheusRule. */
  rules: Record<string, { rules: Record<string, object> }>;
  /** When its services are scaled to nothing. */
  sleep?: SleepValues;
  /** Where the dashboards of the resources go. */
  dashboards: {
    enabled: boolean;
    name: string;
    namespace?: string;
    labels: Record<string, string>;
    annotations: Record<string, string>;
  };
  /** Rules of the mesh that hold for a namespace, by `Kind/name`. */
  policies: Record<string, PolicyValues & { namespace?: string }>;
  objects: Record<string, object>;
  overrides: Record<string, object>;
  /** What every workload of the system has beyond the service library's defaults. */
  service: WorkloadOverlay;
}

export interface NamespaceValues {
  podSecurity: string;
  mesh: string;
  labels: Record<string, string>;
}

export interface LimitRangeValues {
  enabled: boolean;
  name: string;
  default: Record<string, string>;
  defaultRequest: Record<string, string>;
  max: Record<string, string>;
  min: Record<string, string>;
}

/** Ports by number: such a policy is not tied to one service's named ports. */
export interface SystemNetworkPolicyValues {
  podLabels: Record<string, string>;
  ingress: Record<string, PeerValues & { ports: number[] }>;
  egress: Record<string, PeerValues & { ports: number[] }>;
}

export interface SecretStoreValues {
  apiVersion: string;
  /** `spec.provider` of the SecretStore. */
  provider: object;
  serviceAccount: {
    create: boolean;
    name: string;
    annotations: Record<string, string>;
  };
}

export interface PriorityClassValues {
  value: number;
  description?: string;
  preemptionPolicy: 'PreemptLowerPriority' | 'Never';
}

/** Part of the values of a service, laid over what a type or the library says. */
export interface WorkloadOverlay {
  podAnnotations?: Record<string, string>;
  image?: { repository: string; tag: string };
  command?: string[];
  env?: Record<string, string | { secret: { name: string; key: string } }>;
  resources?: object;
  secrets?: Record<string, SecretValues>;
  networkPolicy?: {
    ingress?: Record<string, IngressPeerValues>;
    egress?: Record<string, EgressPeerValues>;
    dns?: { namespace: string; podLabels: Record<string, string> };
    monitoring?: { namespace: string; podLabels: Record<string, string> };
  };
  serviceMonitor?: { labels: Record<string, string> };
  prometheusRule?: {
    labels?: Record<string, string>;
    groups?: Record<string, { rules: Record<string, object> }>;
    alertLabels?: Record<string, string>;
    alertAnnotations?: Record<string, string>;
  };
}

/** One resource; templates of its type read these. */
export interface ResourceValues {
  type: string;
  mode: string;
  version?: string;
  image?: { repository: string; tag: string };
  host: string;
  port?: number;
  database?: string;
  user?: string;
  secret?: string;
  /** Default `single`. */
  topology?: string;
  instances: number;
  synchronousReplicas?: number;
  /** Default `preferred`. */
  spread?: string;
  storage: { size?: string; storageClass?: string };
  resources: object;
  parameters?: Record<string, string | number | boolean>;
  pooling?: object;
  tls?: boolean;
  /** By cert-manager; without `issuer` the system's own authority signs. */
  certificate?: { secret: string; names: string[]; issuer?: string };
  alias?: boolean;
  /** Where its Pods are; default `app: <name>` in the release's namespace. */
  peer?: PeerValues;
  workload: WorkloadOverlay;
  /** `lists`: keys of Redis whose length is measured. */
  exporter?: { enabled: boolean; lists?: string[] };
  backup?: ResourceBackupValues;
}

export interface ResourceBackupValues {
  enabled: boolean;
  /** Seconds after which the last one is overdue. */
  maxAgeSeconds?: number;
  schedule?: string;
  retentionDays?: number;
  size?: string;
  encryptionSecret?: string;
  restoreName?: string;
  store?: object;
  drill?: { schedule: string };
}

/** Two CronJobs: one scales to nothing, the other to what each service starts with. */
export interface SleepValues {
  from: string;
  until: string;
  timeZone: string;
  /** Replicas to wake up with, by `Deployment/<name>` or `StatefulSet/<name>`. */
  workloads: Record<string, number>;
}

/** The observability stack; what is absent is shared. */
export interface ObservabilityValues {
  namespace: string;
  labels: Record<string, string>;
  prometheus?: {
    replicas: number;
    retention: string;
    /** In MB of 2^20 bytes, as Prometheus counts. */
    retentionSize: string;
    scrapeInterval: string;
    evaluationInterval: string;
    size: string;
    storageClass?: string;
    externalLabels: Record<string, string>;
    maxConcurrency?: number;
    logLevel: string;
    annotations: boolean;
    namespaces: string[];
    edge?: ExposedStackValues;
  };
  alertmanager?: { replicas: number };
  grafana?: {
    replicas: number;
    admin: 'generated' | 'existing';
    edge?: ExposedStackValues;
  };
  clusterMetrics: boolean;
  loki?: { retention: string; size: string; storageClass?: string };
  tracing?: { endpoint: string; sampling: number };
  nodeExporter: boolean;
  logs?: {
    shipper: string;
    destination: string;
    host: string;
    port: number;
    tls?: boolean;
    user?: string;
    /** In the namespace of monitoring: `password`, and `ca.crt` with TLS. */
    secret?: string;
  };
  routing?: {
    receivers: Record<string, AlertReceiverValues>;
    default: string;
    severities: Record<string, string>;
    repeatInterval: string;
  };
}

export interface AlertReceiverValues {
  email?: string;
  slack?: string;
  pagerduty?: boolean;
  secret: string;
}
