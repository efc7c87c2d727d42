export interface AutoscalingValues {
  enabled: boolean;
  /** Name of the HorizontalPodAutoscaler. */
  name: string;
  minReplicas: number;
  maxReplicas: number;
  metrics: Record<string, AutoscalingMetricValues>;
  /** Any: KEDA makes the autoscaler, by a ScaledObject. */
  triggers: Record<string, AutoscalingTriggerValues>;
  /** Seconds between two looks at the triggers. */
  pollingInterval: number;
  /** Seconds without work after which the last Pod goes. */
  cooldownPeriod: number;
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

/** A trigger of KEDA: `metadata` as its documentation has it; what it signs in with lies in a Secret. */
export interface AutoscalingTriggerValues {
  type: string;
  metadata: Record<string, string>;
  /** Keys of the Secret by the trigger's parameter. */
  auth?: { secret: string; keys: Record<string, string> };
}

/** Recommends requests, or sets them. */
export interface VerticalPodAutoscalerValues {
  enabled: boolean;
  name: string;
  /** `Off` only recommends. */
  mode: 'Off' | 'Initial' | 'Recreate' | 'InPlaceOrRecreate';
  resources: ('cpu' | 'memory')[];
  minAllowed: Record<string, string>;
  maxAllowed: Record<string, string>;
}

export interface ScalingRulesValues {
  stabilizationWindowSeconds?: number;
  selectPolicy?: 'Max' | 'Min' | 'Disabled';
  policies?: Record<
    string,
    { type: 'Pods' | 'Percent'; value: number; periodSeconds: number }
  >;
}
