export type {
  AutoscalingMetricValues,
  AutoscalingTriggerValues,
  AutoscalingValues,
  ScalingRulesValues,
  VerticalPodAutoscalerValues,
} from './AutoscalingValues';
export type {
  PodDisruptionBudgetValues,
  SchedulingValues,
  Strength,
  TolerationValues,
} from './AvailabilityValues';
export type { ChartValues } from './ChartValues';
export type {
  ContainerValues,
  ImageValues,
  InitContainerValues,
  JobEntryValues,
  ProbeValues,
  ProbesValues,
  ResourcesValues,
  SidecarValues,
} from './ContainerValues';
export type {
  EnvSource,
  FileValues,
  KeyReference,
  SecretValues,
} from './EnvironmentValues';
export type {
  HttpRouteRuleValues,
  HttpRouteValues,
  IngressRouteValues,
  IngressValues,
  PolicyValues,
  RouteValues,
} from './ExposureValues';
export type {
  DashboardsValues,
  MonitorValues,
  PrometheusRuleValues,
  ScrapeAnnotationsValues,
} from './MonitoringValues';
export type {
  EgressPeerValues,
  IngressPeerValues,
  NetworkPolicyValues,
  PeerValues,
} from './NetworkPolicyValues';
export type { PortValues, ServiceValues } from './PortValues';
export type {
  PodSecurityContextValues,
  RbacValues,
  SecurityContextValues,
  ServiceAccountValues,
} from './SecurityValues';
export type { PrivateResourcesValues } from './PrivateResourcesValues';
export type { StartupValues } from './StartupValues';
export type { TestsValues } from './TestsValues';
export type { StorageValues, WritablePathValues } from './VolumeValues';
export type {
  JobValues,
  ScheduleValues,
  StrategyValues,
  WorkloadValues,
} from './WorkloadValues';
export type {
  RolloutAnalysisValues,
  RolloutStepValues,
  RolloutValues,
} from './RolloutValues';
