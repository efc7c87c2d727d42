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
