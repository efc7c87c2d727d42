/** How a workload of kind Rollout (Argo Rollouts) goes from one version to the next; nothing of it counts for others. */
export interface RolloutValues {
  /** Name of the Service before the new version; empty: the chart's own. */
  trialService: string;
  autoPromotion: boolean;
  autoPromotionSeconds?: number;
  previewReplicas?: number;
  scaleDownDelaySeconds: number;
  router: 'none' | 'gateway' | 'istio';
  steps: RolloutStepValues[];
  analysis: RolloutAnalysisValues;
}

/** A share of the requests, or those with certain headers, and how long that lasts; an empty pause waits for a person. */
export interface RolloutStepValues {
  /** Percent. */
  weight?: number;
  headers?: Record<string, string>;
  /** Go duration. */
  pause?: string;
}

export interface RolloutAnalysisValues {
  enabled: boolean;
  /** Address of Prometheus inside the cluster. */
  prometheus: string;
  /** Go durations. */
  interval: string;
  initialDelay: string;
  count: number;
  failureLimit: number;
  /** The document's own queries; those of the objectives are added by the monitoring emitter. */
  metrics: Record<string, { query: string; successCondition: string }>;
}
