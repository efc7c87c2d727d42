/** How bad a finding is, the worst first. */
export const FINDING_SEVERITIES = ['error', 'warning', 'info'] as const;

/** How bad a finding is. */
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** How many findings of each severity there are. */
export type FindingCounts = Record<FindingSeverity, number>;

/** What a check says about a rendered manifest or a generated repository. */
export interface Finding {
  /** Stable identifier of the rule. */
  rule: string;
  severity: FindingSeverity;
  message: string;
  /** Environment whose manifests were checked. */
  environment?: string;
  object?: {
    apiVersion: string;
    kind: string;
    namespace?: string;
    name: string;
  };
  /** Dotted path in the object. */
  path?: string;
  file?: string;
  /** Starts at 1. */
  line?: number;
  hint?: string;
  /** URL or path of the rule's documentation. */
  docs?: string;
}
