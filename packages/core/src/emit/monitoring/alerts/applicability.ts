import type { ResolvedService } from '../../../resolve';
import { runsContinuously } from '../serviceJobs';

/* Each answers why an alert cannot work, in words that end a warning about a document. */

export function needsScraping(service: ResolvedService): string | undefined {
  if (!runsContinuously(service)) return 'its Pods end by themselves';
  return service.monitoring.scrape === 'none' || !service.monitoring.metrics
    ? 'its metrics are not scraped (spec.monitoring.scrape)'
    : undefined;
}

export function needsRequests(service: ResolvedService): string | undefined {
  return (
    needsScraping(service) ??
    (service.monitoring.signals.requests
      ? undefined
      : 'no metric counts its requests (spec.monitoring.signals.requests)')
  );
}

export function needsLatency(service: ResolvedService): string | undefined {
  return (
    needsScraping(service) ??
    (service.monitoring.signals.latency
      ? undefined
      : 'no histogram measures its requests (spec.monitoring.signals.latency)')
  );
}

export function needsContinuousPods(
  service: ResolvedService,
): string | undefined {
  return runsContinuously(service) ? undefined : 'its Pods end by themselves';
}

export function needsLimit(resource: 'cpu' | 'memory') {
  return (service: ResolvedService): string | undefined =>
    needsContinuousPods(service) ??
    (service.values.resources.limits[resource]
      ? undefined
      : `it has no ${resource} limit (spec.resources.limits)`);
}

export function needsAutoscaling(service: ResolvedService): string | undefined {
  return service.values.autoscaling.enabled
    ? undefined
    : 'it has no autoscaler (spec.scaling.max)';
}

export function needsStorage(service: ResolvedService): string | undefined {
  return Object.keys(service.values.storage).length > 0
    ? undefined
    : 'it has no persistent volume (spec.storage)';
}
