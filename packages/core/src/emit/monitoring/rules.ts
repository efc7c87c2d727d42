/** An alerting rule as the library chart takes it; the alert's name is its key. */
export interface AlertingRule {
  expr: string;
  /** Prometheus duration. */
  for: string;
  labels: Record<string, string>;
  /** Templates of Prometheus. */
  annotations: Record<string, string>;
}

/** A recording rule as the library chart takes it, under a key that is unique in its group. */
export interface RecordingRule {
  record: string;
  expr: string;
  labels?: Record<string, string>;
}

export interface RuleGroup {
  /** Prometheus duration; absent: the global one. */
  interval?: string;
  /** By name, in the order of evaluation, which is alphabetical. */
  rules: Record<string, AlertingRule | RecordingRule>;
}
