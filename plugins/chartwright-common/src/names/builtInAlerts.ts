/** What each built-in alert means; its figures by default are in the core. */
export const BUILT_IN_ALERT_MEANINGS: Record<
  string,
  [description: string, fallback: string]
> = {
  ServiceDown: [
    'A Pod of the service cannot be scraped.',
    'for scraped services: critical after 2m',
  ],
  AllInstancesDown: [
    'No Pod of the service can be scraped.',
    'for scraped services: critical after 1m',
  ],
  HighErrorRate: [
    'Too many requests end in an error; the threshold is a ratio (or errors a second with mode rate).',
    'with a requests signal: above 0.05 over 5m for 5m, critical',
  ],
  HighLatency: [
    'Requests take too long; the threshold is in seconds.',
    'with a latency signal: 95 % above 1 s over 5m for 10m, warning',
  ],
  LowTraffic: [
    'No more requests than the threshold; it is requests a second.',
    'off; with `enabled: true` none for 15m',
  ],
  TrafficDrop: [
    'Fewer requests than last week at this time; the threshold is the share of them.',
    'off; with `enabled: true` under 0.5 over 30m for 30m',
  ],
  PodRestarts: [
    'Containers restart; the threshold is restarts in the window.',
    'above 3 in 15m, warning',
  ],
  OutOfMemory: [
    'A container was killed for lack of memory; the threshold is how often in the window.',
    'once in 15m, warning',
  ],
  PodNotReady: [
    'Pods are not ready; the threshold is the share of wanted Pods that is missing.',
    'above 0 for 15m, warning',
  ],
  RolloutStuck: ['A rollout makes no progress.', 'for 15m, warning'],
  CpuSaturation: [
    'CPU use near the limit; the threshold is a ratio.',
    'above 0.8 over 5m for 15m, warning',
  ],
  CpuThrottling: [
    'CPU is throttled; the threshold is the share of periods.',
    'above 0.25 over 5m for 30m, info',
  ],
  MemorySaturation: [
    'Memory use near the limit; the threshold is a ratio.',
    'above 0.9 for 10m, warning',
  ],
  HpaAtMaximum: [
    'The autoscaler has been at its maximum.',
    'with autoscaling: for 15m, warning',
  ],
  VolumeFilling: [
    'A volume fills up; the threshold is the used share.',
    'with storage: above 0.85 for 10m, warning',
  ],
  VolumeFullSoon: [
    'A volume will be full soon; the threshold is seconds from now.',
    'with storage: within 4 days by the last 6h, for 1h, warning',
  ],
  JobFailed: [
    'A Job failed.',
    'for cron, job and services with jobs: after 1m, warning',
  ],
  CronJobOverdue: [
    'The last success is too long ago; the threshold is in seconds.',
    'for CronJobs: derived from the schedule, after 5m, warning',
  ],
  CertificateExpiring: [
    'The certificate of the Ingress ends soon; the threshold is seconds from now.',
    'with TLS on an Ingress: within 14 days for 1h, warning',
  ],
};

/** Names of the alerts that Chartwright can build. */
export const BUILT_IN_ALERTS = Object.keys(BUILT_IN_ALERT_MEANINGS);
