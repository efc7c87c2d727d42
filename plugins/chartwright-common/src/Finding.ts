/** What a check says about a rendered manifest or a generated repository. */
export interface Finding {
  /** Stable identifier of the rule. */
  rule: string;
  severity: 'error' | 'warning' | 'info';
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
