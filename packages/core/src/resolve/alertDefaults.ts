import type { BuiltInAlertParts } from '@chartwright/backstage-plugin-chartwright-common';
import type { EffectiveSpec } from './EffectiveSpec';
import { isLongRunning } from './kinds';
import type { BuiltInAlertName } from './ResolvedService';
import type { ServiceKind } from './vocabulary';

/** What decides whether an alert makes sense. */
interface Subject {
  longRunning: boolean;
  scraped: boolean;
  requests: boolean;
  latency: boolean;
  autoscaled: boolean;
  storage: boolean;
  jobs: boolean;
  scheduled: boolean;
  certificates: boolean;
}

interface AlertDefault {
  applies(subject: Subject): boolean;
  parts: BuiltInAlertParts;
}

const seconds = { day: 86_400 };

/** When each built-in alert is there, and its figures. */
const DEFAULTS: Readonly<Record<BuiltInAlertName, AlertDefault>> = {
  ServiceDown: {
    applies: s => s.longRunning && s.scraped,
    parts: { severity: 'critical', for: '2m' },
  },
  AllInstancesDown: {
    applies: s => s.longRunning && s.scraped,
    parts: { severity: 'critical', for: '1m' },
  },
  HighErrorRate: {
    applies: s => s.requests,
    parts: {
      severity: 'critical',
      mode: 'ratio',
      threshold: 0.05,
      window: '5m',
      for: '5m',
    },
  },
  HighLatency: {
    applies: s => s.latency,
    parts: {
      severity: 'warning',
      quantile: 0.95,
      threshold: 1,
      window: '5m',
      for: '10m',
    },
  },
  LowTraffic: {
    applies: s => s.requests,
    parts: {
      enabled: false,
      severity: 'warning',
      threshold: 0,
      window: '15m',
      for: '15m',
    },
  },
  TrafficDrop: {
    applies: s => s.requests,
    parts: {
      enabled: false,
      severity: 'warning',
      threshold: 0.5,
      window: '30m',
      for: '30m',
    },
  },
  PodRestarts: {
    applies: s => s.longRunning,
    parts: { severity: 'warning', threshold: 3, window: '15m', for: '0m' },
  },
  OutOfMemory: {
    applies: () => true,
    parts: { severity: 'warning', threshold: 1, window: '15m', for: '0m' },
  },
  PodNotReady: {
    applies: s => s.longRunning,
    parts: { severity: 'warning', threshold: 0, for: '15m' },
  },
  RolloutStuck: {
    applies: s => s.longRunning,
    parts: { severity: 'warning', for: '15m' },
  },
  CpuSaturation: {
    applies: s => s.longRunning,
    parts: { severity: 'warning', threshold: 0.8, window: '5m', for: '15m' },
  },
  CpuThrottling: {
    applies: s => s.longRunning,
    parts: { severity: 'info', threshold: 0.25, window: '5m', for: '30m' },
  },
  MemorySaturation: {
    applies: s => s.longRunning,
    parts: { severity: 'warning', threshold: 0.9, for: '10m' },
  },
  HpaAtMaximum: {
    applies: s => s.autoscaled,
    parts: { severity: 'warning', for: '15m' },
  },
  VolumeFilling: {
    applies: s => s.storage,
    parts: { severity: 'warning', threshold: 0.85, for: '10m' },
  },
  VolumeFullSoon: {
    applies: s => s.storage,
    parts: {
      severity: 'warning',
      threshold: 4 * seconds.day,
      window: '6h',
      for: '1h',
    },
  },
  JobFailed: {
    applies: s => s.jobs,
    parts: { severity: 'warning', for: '1m' },
  },
  CronJobOverdue: {
    applies: s => s.scheduled,
    parts: { severity: 'warning', for: '5m' },
  },
  CertificateExpiring: {
    applies: s => s.certificates,
    parts: { severity: 'warning', threshold: 14 * seconds.day, for: '1h' },
  },
};

function subjectOf(kind: ServiceKind, spec: EffectiveSpec): Subject {
  const scheduled = spec.schedule?.cron !== undefined;
  const longRunning = isLongRunning(kind, scheduled);
  const jobs = Object.values(spec.jobs ?? {});
  const signals = spec.monitoring?.signals;
  const scraped = (spec.monitoring?.scrape ?? 'none') !== 'none';
  const exposed = Object.keys(spec.exposure?.hosts ?? {}).length > 0;
  return {
    longRunning,
    scraped,
    requests: scraped && signals?.requests !== undefined,
    latency: scraped && signals?.latency !== undefined,
    autoscaled: longRunning && spec.scaling?.max !== undefined,
    storage: Object.keys(spec.storage ?? {}).length > 0,
    jobs: !longRunning || jobs.length > 0,
    scheduled:
      (!longRunning && kind !== 'job') ||
      jobs.some(job => job.schedule !== undefined),
    certificates:
      exposed &&
      spec.exposure?.target === 'ingress' &&
      spec.exposure.tls?.enabled !== false,
  };
}

/** The built-in alerts that make sense for a service, with their figures; `spec` holds every other default already. */
export function alertDefaults(
  kind: ServiceKind,
  spec: EffectiveSpec,
): Record<string, BuiltInAlertParts> {
  const subject = subjectOf(kind, spec);
  const applicable = Object.entries(DEFAULTS).filter(([, { applies }]) =>
    applies(subject),
  );
  return Object.fromEntries(
    applicable.map(([name, { parts }]) => [name, { enabled: true, ...parts }]),
  );
}
