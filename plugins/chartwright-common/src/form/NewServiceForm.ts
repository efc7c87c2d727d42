import type { ServiceSpec } from '../documents.generated';

/**
 * What the form "New service" asks. Everything but name, kind and image may be left out; an empty text, a null or an
 * empty list counts as left out.
 *
 * @public
 */
export interface NewServiceForm {
  name: string;
  title?: string;
  description?: string;
  /** Entity reference. */
  owner?: string;
  /** Entity reference of a System. */
  system?: string;
  lifecycle?: ServiceSpec['lifecycle'];
  tags?: string[];

  kind: ServiceSpec['kind'];
  image: string;
  /** Name of a tier of the Platform. */
  tier?: string;
  /** Port the container listens on. */
  port?: number;
  /** Path of the health check; HTTP. */
  healthPath?: string;
  /** Replaces the image's entry point, word by word. */
  command?: string[];
  /** Cron expression. */
  schedule?: string;
  /** IANA name. */
  timeZone?: string;
  storage?: { mountPath?: string; size?: string };
  settings?: { name: string; value: string }[];
  /** Variables read from Secrets that exist in the cluster. */
  secrets?: { variable: string; secret: string; key: string }[];

  /** Entity references of Components and Resources. */
  dependencies?: string[];
  external?: { host: string; port?: number }[];
  /** Entity references of APIs. */
  consumesApis?: string[];

  exposed?: boolean;
  /** Host name; may end in `.{domain}`. */
  host?: string;
  /** `tier` leaves the number of Pods to the tier. */
  scaling?: 'tier' | 'fixed' | 'automatic';
  replicas?: number;
  minReplicas?: number;
  maxReplicas?: number;
  /** Percent of the CPU request. */
  cpuUtilization?: number;

  /** Whether the service has metrics of its own for Prometheus. */
  metrics?: boolean;
  metricsPath?: string;
  /** Percent of requests without error. */
  availabilityObjective?: number;
  /** Percent of requests faster than `latencyThreshold`. */
  latencyObjective?: number;
  /** Seconds. */
  latencyThreshold?: number;
  /** Markdown. */
  runbook?: string;
  escalation?: string;
}

/**
 * What the catalog knows about something the form's dependencies name.
 *
 * @public
 */
export interface PickedEntity {
  entityRef: string;
  /** Name of its System, without kind and namespace. */
  system?: string;
}
