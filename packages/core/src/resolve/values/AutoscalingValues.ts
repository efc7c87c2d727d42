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
