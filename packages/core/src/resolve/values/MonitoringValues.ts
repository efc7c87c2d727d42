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
