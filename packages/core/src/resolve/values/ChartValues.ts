import type { ServiceKind } from '../vocabulary';
import type {
  AutoscalingValues,
  VerticalPodAutoscalerValues,
} from './AutoscalingValues';
import type { RolloutValues } from './RolloutValues';
import type {
  PodDisruptionBudgetValues,
  SchedulingValues,
} from './AvailabilityValues';
import type {
  ImageValues,
  InitContainerValues,
  JobEntryValues,
  ProbesValues,
  ResourcesValues,
  SidecarValues,
} from './ContainerValues';
import type { EnvSource, FileValues, SecretValues } from './EnvironmentValues';
import type {
  HttpRouteValues,
  IngressValues,
  PolicyValues,
} from './ExposureValues';
import type {
  DashboardsValues,
  MonitorValues,
  PrometheusRuleValues,
  ScrapeAnnotationsValues,
} from './MonitoringValues';
import type { NetworkPolicyValues } from './NetworkPolicyValues';
import type { PortValues, ServiceValues } from './PortValues';
import type {
  PodSecurityContextValues,
  RbacValues,
  SecurityContextValues,
  ServiceAccountValues,
} from './SecurityValues';
import type { PrivateResourcesValues } from './PrivateResourcesValues';
import type { StartupValues } from './StartupValues';
import type { TestsValues } from './TestsValues';
import type { StorageValues, WritablePathValues } from './VolumeValues';
import type { WorkloadValues } from './WorkloadValues';

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
  startup: StartupValues;
  jobs: Record<string, JobEntryValues>;
  /** Absent: the workload is no Rollout. */
  rollout?: RolloutValues;
  autoscaling: AutoscalingValues;
  verticalPodAutoscaler: VerticalPodAutoscalerValues;
  podDisruptionBudget: PodDisruptionBudgetValues;
  scheduling: SchedulingValues;
  /** Seconds between SIGTERM (after preStop began) and SIGKILL. */
  terminationGracePeriodSeconds: number;
  /** Seconds the Pod keeps serving after it was taken out of the endpoints; 0: no preStop hook. */
  preStopSleepSeconds: number;
  httpRoute: HttpRouteValues;
  ingress: IngressValues;
  /** Objects of edges and meshes, by `Kind/name`. */
  policies: Record<string, PolicyValues>;
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
  /** Absent: the service has none. */
  privateResources?: PrivateResourcesValues;
  /** Whole manifests of a person's own, by names of their choice. */
  objects: Record<string, object>;
  /** Fields of generated objects, by `Kind/name`. */
  overrides: Record<string, object>;
}
