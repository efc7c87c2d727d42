import type { DefaultsInput } from './DefaultsInput';
import { answersRequests, isLongRunning, mainPort } from './kinds';
import type { JsonMap } from './Layer';
import { hasTrialService } from './rolloutDefaults';

/** What is measured of a service where no document says it; alerts have defaults of their own (`alertDefaults`). */
export function monitoringDefaults(
  input: DefaultsInput,
  ports: Record<string, unknown>,
): JsonMap {
  const { kind, name, spec, platform, systemTitle } = input;
  const own = spec.monitoring ?? {};
  const metricsPort = Object.hasOwn(ports, 'metrics')
    ? 'metrics'
    : mainPort(ports);
  const scrapable =
    metricsPort !== undefined &&
    isLongRunning(kind, spec.schedule !== undefined);
  const usual = platform.spec.monitoring?.scrape ?? 'serviceMonitor';
  // Behind two Services, a ServiceMonitor would scrape some Pods twice or not at all.
  const wanted =
    usual === 'serviceMonitor' && hasTrialService(input) ? 'podMonitor' : usual;
  const scrape = own.scrape ?? (scrapable ? wanted : 'none');
  const signals = own.signals ?? {};
  const http = answersRequests(kind);
  return {
    scrape,
    metrics: {
      ...(metricsPort === undefined ? {} : { port: metricsPort }),
      path: '/metrics',
      interval: '30s',
    },
    signals: {
      ...(http || signals.requests !== undefined
        ? {
            requests: {
              metric: 'http_requests_total',
              statusLabel: 'status',
              errorMatcher: '5..',
            },
          }
        : {}),
      ...(http || signals.latency !== undefined
        ? {
            latency: {
              metric: 'http_request_duration_seconds',
              unit: 'seconds',
            },
          }
        : {}),
    },
    job:
      scrape === 'annotations'
        ? platform.spec.monitoring?.annotationsJob ?? 'kubernetes-pods'
        : name,
    dashboard: {
      enabled: true,
      folder: systemTitle ?? 'Services',
      name: `${name}-dashboards`,
    },
  };
}
