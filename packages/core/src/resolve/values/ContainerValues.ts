import type { ImagePullPolicy } from '../vocabulary';
import type { EnvSource } from './EnvironmentValues';
import type { PortValues } from './PortValues';
import type { JobValues, ScheduleValues } from './WorkloadValues';

/** One image; `repository[:tag][@digest]`. */
export interface ImageValues {
  repository: string;
  tag?: string;
  /** `sha256:` and 64 hexadecimal digits. */
  digest?: string;
  pullPolicy: ImagePullPolicy;
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
