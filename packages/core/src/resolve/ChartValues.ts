import type {
  AccessMode,
  ConcurrencyPolicy,
  ExposurePathType,
  ImagePullPolicy,
  PortProtocol,
  ServiceKind,
} from './vocabulary';

/**
 * What the library chart `charts/chartwright` reads: the complete values of one service in one environment, as plain
 * data. `resolve` fills every field that the documents decide; the values emitter writes only what differs from the
 * library chart's defaults. Every named thing is a map keyed by its name, so that an environment file can change one
 * entry.
 */
export interface ChartValues {
  /** Name of every object: the service's name. */
  name: string;
  /** Name of the environment; `base` for the values that hold in every environment. */
  environment: string;
  /** `app.kubernetes.io/component`: the service's kind. */
  component: ServiceKind;
  /** `app.kubernetes.io/part-of`: the System's name. */
  partOf?: string;
  /** Extra labels of every object. Selectors never carry them. */
  labels: Record<string, string>;
  /** Extra annotations of every object. */
  annotations: Record<string, string>;
  /** Extra labels of the Pods only. */
  podLabels: Record<string, string>;
  /** Extra annotations of the Pods only (not those of scraping, see {@link ScrapeAnnotationsValues}). */
  podAnnotations: Record<string, string>;
  workload: WorkloadValues;
  image: ImageValues;
  /** Names of the Secrets that hold registry credentials. */
  imagePullSecrets: string[];
  /** Entry point; absent: the image's own. */
  command?: string[];
  args?: string[];
  workingDir?: string;
  /** Container ports by name, with the port under which the Service offers each. */
  ports: Record<string, PortValues>;
  service: ServiceValues;
  env: Record<string, string | EnvSource>;
  /** Data of ConfigMap `<name>`, injected with `envFrom`. */
  config: Record<string, string>;
  /** Files of ConfigMap `<name>-files`, mounted read-only; keyed by a name that is safe as a ConfigMap key. */
  files: Record<string, FileValues>;
  secrets: Record<string, SecretValues>;
  probes: ProbesValues;
  resources: ResourcesValues;
  /** `emptyDir` volumes by volume name. */
  writablePaths: Record<string, WritablePathValues>;
  /** Persistent volumes by volume name: claim templates of a StatefulSet, else a claim `<service>-<name>` each. */
  storage: Record<string, StorageValues>;
  sidecars: Record<string, SidecarValues>;
  initContainers: Record<string, InitContainerValues>;
  jobs: Record<string, JobEntryValues>;
  autoscaling: AutoscalingValues;
  podDisruptionBudget: PodDisruptionBudgetValues;
  scheduling: SchedulingValues;
  /** Seconds between SIGTERM (after preStop began) and SIGKILL. */
  terminationGracePeriodSeconds: number;
  /** Seconds the Pod keeps serving after it was taken out of the endpoints; 0: no preStop hook. */
  preStopSleepSeconds: number;
  httpRoute: HttpRouteValues;
  ingress: IngressValues;
  networkPolicy: NetworkPolicyValues;
  /** `securityContext` of every container, as in Kubernetes. */
  securityContext: SecurityContextValues;
  /** `securityContext` of the Pod, as in Kubernetes. */
  podSecurityContext: PodSecurityContextValues;
  serviceAccount: ServiceAccountValues;
  rbac: RbacValues;
  serviceMonitor: MonitorValues;
  podMonitor: MonitorValues;
  scrapeAnnotations: ScrapeAnnotationsValues;
  /** Where the rules go; their content (`groups`) is added by the monitoring emitter. */
  prometheusRule: PrometheusRuleValues;
  dashboards: DashboardsValues;
  tests: TestsValues;
  /** Whole manifests of a person's own, by names of their choice. */
  objects: Record<string, object>;
  /** Fields of generated objects, by `Kind/name`. */
  overrides: Record<string, object>;
}

/** The object that runs the Pods. Only the fields of its own `kind` are present. */
export interface WorkloadValues {
  kind: 'Deployment' | 'StatefulSet' | 'CronJob' | 'Job';
  /** Deployment and StatefulSet. The templates leave it out while `autoscaling.enabled`. */
  replicas?: number;
  /** Deployment: `RollingUpdate` or `Recreate`; StatefulSet: `RollingUpdate` or `OnDelete`. */
  strategy?: StrategyValues;
  minReadySeconds?: number;
  revisionHistoryLimit?: number;
  /** Deployment only. */
  progressDeadlineSeconds?: number;
  /** StatefulSet only: the headless Service that gives the Pods their names. */
  serviceName?: string;
  /** StatefulSet only. */
  podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /** CronJob only. */
  schedule?: ScheduleValues;
  /** CronJob and Job; `hook`, `weight` and `deletePolicy` count for a Job only. */
  job?: JobValues;
}

/** Update strategy; `maxSurge` and `maxUnavailable` are a count or a percentage ("25%"). */
export interface StrategyValues {
  type: 'RollingUpdate' | 'Recreate' | 'OnDelete';
  maxSurge?: number | string;
  maxUnavailable?: number | string;
}

/** `spec` of a CronJob without its Job template. */
export interface ScheduleValues {
  /** Five fields or a macro such as `@daily`. */
  cron: string;
  timeZone: string;
  concurrencyPolicy: ConcurrencyPolicy;
  startingDeadlineSeconds?: number;
  suspend: boolean;
  successfulJobsHistoryLimit: number;
  failedJobsHistoryLimit: number;
}

/** How a Job runs and, as a Helm hook, when. Absent figures are Kubernetes' own. */
export interface JobValues {
  /** Helm hook events, comma-separated; `none`: a plain Job whose name ends in a checksum of its Pod. */
  hook?: string;
  /** Order among hooks, -99 to 99, lower first. */
  weight?: number;
  /** When Helm deletes the Job of a hook, comma-separated. */
  deletePolicy?: string;
  backoffLimit: number;
  completions?: number;
  parallelism?: number;
  activeDeadlineSeconds?: number;
  ttlSecondsAfterFinished?: number;
}

/** One image; `repository[:tag][@digest]`. */
export interface ImageValues {
  repository: string;
  tag?: string;
  /** `sha256:` and 64 hexadecimal digits. */
  digest?: string;
  pullPolicy: ImagePullPolicy;
}

export interface PortValues {
  /** Port of the container. */
  port: number;
  protocol: PortProtocol;
  /** Hint for meshes and load balancers (`http`, `grpc`, `kubernetes.io/h2c`, ...). */
  appProtocol?: string;
  /** Port of the Service. */
  servicePort: number;
}

export interface ServiceValues {
  /** False: no Service at all (workers, jobs, or no ports). */
  enabled: boolean;
  type: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /** Also (StatefulSet) or instead (otherwise) a headless Service. */
  headless: boolean;
  annotations: Record<string, string>;
  sessionAffinity: 'None' | 'ClientIP';
  /** `PreferSameZone` or `PreferClose`. */
  trafficDistribution?: string;
}

/** Where an environment variable comes from: exactly one of the four. */
export interface EnvSource {
  secret?: KeyReference;
  config?: KeyReference;
  /** Downward API field path such as `status.podIP`. */
  field?: string;
  /** Downward API resource such as `limits.memory`. */
  resource?: string;
}

export interface KeyReference {
  name: string;
  key: string;
  optional?: boolean;
}

export interface FileValues {
  /** Absolute path in the container. */
  path: string;
  content: string;
  /** POSIX mode as octal text, for example "0444". */
  mode: string;
}

export interface SecretValues {
  /** `external`: an ExternalSecret makes the Secret; `existing`: somebody else does. */
  source: 'external' | 'existing';
  /** Only `external`. */
  store?: { name: string; kind: 'SecretStore' | 'ClusterSecretStore' };
  /** Only `external`: `external-secrets.io/v1`, ... */
  apiVersion?: string;
  /** Only `external`: Go duration. */
  refreshInterval?: string;
  /** Key of the Secret to its source; empty for `existing`. */
  keys: Record<
    string,
    { remoteKey: string; property: string; version?: string }
  >;
  /** Folder in which every key appears as a file. */
  mountPath?: string;
}

export interface ProbesValues {
  liveness: ProbeValues;
  readiness: ProbeValues;
  startup: ProbeValues;
}

/** A probe as in Kubernetes, with exactly one handler while `enabled`. Absent timings are Kubernetes' own. */
export interface ProbeValues {
  enabled: boolean;
  httpGet?: {
    path: string;
    port: string | number;
    scheme?: 'HTTP' | 'HTTPS';
    httpHeaders?: Record<string, string>;
  };
  tcpSocket?: { port: string | number };
  exec?: { command: string[] };
  /** gRPC probes take a number only. */
  grpc?: { port: number; service?: string };
  initialDelaySeconds?: number;
  periodSeconds?: number;
  timeoutSeconds?: number;
  successThreshold?: number;
  failureThreshold?: number;
  terminationGracePeriodSeconds?: number;
}

/** Quantities by resource name (`cpu`, `memory`, `ephemeral-storage`, extended resources). */
export interface ResourcesValues {
  requests: Record<string, string>;
  limits: Record<string, string>;
}

export interface WritablePathValues {
  path: string;
  /** Quantity; the Pod is evicted when it writes more. */
  size: string;
  medium?: 'Memory';
}

export interface StorageValues {
  mountPath: string;
  /** Absent with `existingClaim`. */
  size?: string;
  storageClass?: string;
  accessModes?: AccessMode[];
  /** A claim that somebody else made. */
  existingClaim?: string;
  readOnly?: boolean;
}

/** A container beside the main one. */
export interface ContainerValues {
  command?: string[];
  args?: string[];
  workingDir?: string;
  env: Record<string, string | EnvSource>;
}

export interface InitContainerValues extends ContainerValues {
  image: ImageValues;
  resources: ResourcesValues;
  /** Volume name (of `writablePaths` or `storage`) to path. */
  mounts: Record<string, string>;
}

export interface SidecarValues extends InitContainerValues {
  ports: Record<string, PortValues>;
  probes: ProbesValues;
  /** True: an init container with `restartPolicy: Always`, so that it starts before and ends after the main one. */
  native: boolean;
}

/**
 * A Job beside the workload; with `schedule` a CronJob. It has the main container's environment too, an own entry of the
 * same name wins. Absent image and resources are the main container's, so that one tag changes all.
 */
export interface JobEntryValues extends ContainerValues, JobValues {
  image?: ImageValues;
  resources?: ResourcesValues;
  schedule?: ScheduleValues;
}

export interface AutoscalingValues {
  enabled: boolean;
  /** Name of the HorizontalPodAutoscaler. */
  name: string;
  minReplicas: number;
  maxReplicas: number;
  metrics: Record<string, AutoscalingMetricValues>;
  behavior?: { scaleUp?: ScalingRulesValues; scaleDown?: ScalingRulesValues };
}

/** One metric of the HPA; the fields of its `type` are present. */
export interface AutoscalingMetricValues {
  type: 'Resource' | 'ContainerResource' | 'Pods' | 'Object' | 'External';
  /** Resource, ContainerResource: `cpu` or `memory`. */
  resource?: string;
  container?: string;
  /** Resource, ContainerResource: percent of the request. */
  utilization?: number;
  /** Pods, Object, External: name of the metric. */
  metric?: string;
  /** Pods, Object, External: labels that pick the series. */
  selector?: Record<string, string>;
  /** Quantity for each Pod. */
  averageValue?: string;
  /** Quantity in all; not for Pods. */
  value?: string;
  /** Object only. */
  object?: { apiVersion: string; kind: string; name: string };
}

export interface ScalingRulesValues {
  stabilizationWindowSeconds?: number;
  selectPolicy?: 'Max' | 'Min' | 'Disabled';
  policies?: Record<
    string,
    { type: 'Pods' | 'Percent'; value: number; periodSeconds: number }
  >;
}

/** Exactly one of the two limits while `enabled`; a count or a percentage. */
export interface PodDisruptionBudgetValues {
  enabled: boolean;
  minAvailable?: number | string;
  maxUnavailable?: number | string;
  unhealthyPodEvictionPolicy: 'AlwaysAllow' | 'IfHealthyBudget';
  /** Name of the object; default `<name>`. */
  name: string;
}

export type Strength = 'preferred' | 'required' | 'none';

export interface SchedulingValues {
  /** `topologySpreadConstraints` over `topology.kubernetes.io/zone`. */
  zoneSpread: Strength;
  /** `topologySpreadConstraints` over `kubernetes.io/hostname`. */
  nodeSpread: Strength;
  nodeSelector: Record<string, string>;
  /** `affinity` as in Kubernetes, node and pod terms already lowered. */
  affinity: Record<string, unknown>;
  tolerations: Record<string, TolerationValues>;
  priorityClassName?: string;
}

export interface TolerationValues {
  key?: string;
  operator?: 'Equal' | 'Exists';
  value?: string;
  effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  tolerationSeconds?: number;
}

/** Gateway API. One HTTPRoute for the hosts below, and one `<name>-<route>` for each further set of paths. */
export interface HttpRouteValues extends RouteValues {
  enabled: boolean;
  /** Gateways by name. `redirectSectionName` is the listener without TLS. */
  parentRefs: Record<
    string,
    { namespace: string; sectionName?: string; redirectSectionName?: string }
  >;
  /** Hosts with other paths, by the end of the object's name. */
  routes: Record<string, RouteValues>;
  /** An HTTPRoute `<name>-redirect` on each `redirectSectionName` answers 301 to https. */
  redirectHttps: boolean;
  timeouts: { request?: string };
  annotations: Record<string, string>;
}

export interface RouteValues {
  hostnames: string[];
  rules: Record<string, HttpRouteRuleValues>;
}

export interface HttpRouteRuleValues {
  paths: Record<string, { type: 'PathPrefix' | 'Exact' }>;
  /** Name of a port. */
  port: string;
}

export interface IngressValues {
  enabled: boolean;
  className?: string;
  annotations: Record<string, string>;
  /** Host to its paths; `port` is the Service port's name. */
  hosts: Record<
    string,
    { paths: Record<string, { type: ExposurePathType; port: string }> }
  >;
  tls: Record<string, { secretName: string; hosts: string[] }>;
}

export interface NetworkPolicyValues {
  enabled: boolean;
  /** Who may call, keyed by a name that says who it is. Scrapes are let in by `monitoring`. */
  ingress: Record<string, IngressPeerValues>;
  /** What it may call. DNS is let out by `dns`. */
  egress: Record<string, EgressPeerValues>;
  dns: {
    enabled: boolean;
    namespace: string;
    podLabels: Record<string, string>;
  };
  /** Prometheus' Pods. */
  monitoring: { namespace: string; podLabels: Record<string, string> };
}

/** One peer. No namespace: the service's own, when there are `podLabels`; none of the three: any address. */
export interface PeerValues {
  namespace?: string;
  podLabels?: Record<string, string>;
  cidrs?: string[];
  /** Taken out of every CIDR above. */
  except?: string[];
}

export interface IngressPeerValues extends PeerValues {
  /** Names of the service's ports, or numbers; empty: all of them. */
  ports: (string | number)[];
}

export interface EgressPeerValues extends PeerValues {
  /** Ports of the peer's Pods; empty: every port. */
  ports: { port: number; protocol: PortProtocol }[];
}

export interface SecurityContextValues {
  allowPrivilegeEscalation: false;
  readOnlyRootFilesystem: boolean;
  capabilities: { drop: string[]; add?: string[] };
}

export interface PodSecurityContextValues {
  runAsNonRoot: true;
  runAsUser?: number;
  runAsGroup?: number;
  fsGroup?: number;
  fsGroupChangePolicy?: 'OnRootMismatch';
  seccompProfile: { type: 'RuntimeDefault' };
}

export interface ServiceAccountValues {
  create: boolean;
  name: string;
  annotations: Record<string, string>;
  /** Mount an API token in the Pods; true as soon as `rbac.rules` has an entry. */
  automountToken: boolean;
}

export interface RbacValues {
  rules: Record<
    string,
    {
      apiGroups: string[];
      resources: string[];
      verbs: string[];
      resourceNames?: string[];
    }
  >;
  /** ClusterRole and ClusterRoleBinding in place of Role and RoleBinding. */
  clusterWide: boolean;
}

/** A ServiceMonitor or PodMonitor with one endpoint. */
export interface MonitorValues {
  enabled: boolean;
  /** Name of the port. */
  port: string;
  path: string;
  /** Prometheus duration. */
  interval: string;
  /** Labels by which the Prometheus object selects monitors. */
  labels: Record<string, string>;
  /** Value of the `job` label. */
  job: string;
}

/** `prometheus.io/scrape`, `prometheus.io/port` and `prometheus.io/path` on the Pods. */
export interface ScrapeAnnotationsValues {
  enabled: boolean;
  /** Name of the port. */
  port: string;
  path: string;
}

export interface PrometheusRuleValues {
  enabled: boolean;
  /** Name of the object. */
  name: string;
  /** Labels by which the Prometheus object selects rules. */
  labels: Record<string, string>;
}

export interface DashboardsValues {
  enabled: boolean;
  /** Name of the ConfigMap. */
  name: string;
  /** Where Grafana's sidecar looks; absent: the release's own namespace. */
  namespace?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** `helm test`: a Pod that calls the service. */
export interface TestsValues {
  enabled: boolean;
  /** Name of the port; empty: that of the readiness probe. */
  port: string;
  /** HTTP path; empty: that of the readiness probe. */
  path: string;
}
