import type { ConcurrencyPolicy } from '../vocabulary';

/** The object that runs the Pods. Only the fields of its own `kind` are present. */
export interface WorkloadValues {
  kind: 'Deployment' | 'StatefulSet' | 'CronJob' | 'Job' | 'Rollout';
  /** Deployment and StatefulSet. The templates leave it out while `autoscaling.enabled`. */
  replicas?: number;
  /** Deployment: `RollingUpdate` or `Recreate`; StatefulSet: `RollingUpdate` or `OnDelete`; Rollout: `BlueGreen` or `Canary`. */
  strategy?: StrategyValues;
  minReadySeconds?: number;
  revisionHistoryLimit?: number;
  /** Deployment and Rollout. */
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
  type: 'RollingUpdate' | 'Recreate' | 'OnDelete' | 'BlueGreen' | 'Canary';
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
