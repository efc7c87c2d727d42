import type { AlertSeverity } from '../vocabulary';

/** An alert about the system as a whole. `$namespace` stands for the release's namespace. */
export interface SystemAlert {
  readonly name: string;
  readonly severity: AlertSeverity;
  /** Prometheus duration. */
  readonly for: string;
  readonly expr: string;
  readonly summary: string;
  readonly description: string;
  /** Markdown: what to look at and what to do. `NAMESPACE` stands for the namespace. */
  readonly runbook: string;
}

/** Rules about one topic: a PrometheusRule of that name. */
export interface SystemRuleGroup {
  readonly name: string;
  /** Recording rules by a key that is unique in the group. */
  readonly recordings: Readonly<
    Record<string, { readonly record: string; readonly expr: string }>
  >;
  readonly alerts: readonly SystemAlert[];
}
