/** Closed sets of words that the documents and the resolved objects share. */
export type ServiceKind =
  | 'web'
  | 'api'
  | 'worker'
  | 'scheduler'
  | 'cron'
  | 'job'
  | 'stateful';
export type Lifecycle = 'experimental' | 'production' | 'deprecated';
export type PortProtocol = 'TCP' | 'UDP' | 'SCTP';
export type ImagePullPolicy = 'IfNotPresent' | 'Always' | 'Never';
export type ConcurrencyPolicy = 'Allow' | 'Forbid' | 'Replace';
export type AccessMode =
  | 'ReadWriteOnce'
  | 'ReadOnlyMany'
  | 'ReadWriteMany'
  | 'ReadWriteOncePod';
export type ExposurePathType = 'Prefix' | 'Exact';
export type ScrapeMode =
  | 'serviceMonitor'
  | 'podMonitor'
  | 'annotations'
  | 'none';
export type AlertSeverity = 'critical' | 'warning' | 'info';
