import type { ResolvedService, ResolvedSignals } from '../../../resolve';
import {
  equals,
  LabelMatchers,
  oneOf,
  selector,
} from '../../../promql/selector';
import { appMatchers, NAMESPACE_TOKEN } from '../../monitoring/serviceMatchers';
import {
  needsLatency,
  needsRequests,
  needsScraping,
} from '../../monitoring/alerts/applicability';
import type { RenderedResource, SystemFacts } from '../SystemFacts';

/** The system a dashboard shows: one dashboard for all environments, which its variable `namespace` tells apart. */
export interface SystemSubject {
  readonly system: SystemFacts;
  /** Each service as it is in the last environment, production as a rule. */
  readonly services: readonly ResolvedService[];
  /** Services that count their requests, those that do it alike together. */
  readonly requests: readonly MetricGroup<
    NonNullable<ResolvedSignals['requests']>
  >[];
  readonly latencies: readonly MetricGroup<
    NonNullable<ResolvedSignals['latency']> & { endpointLabel?: string }
  >[];
  /** Data stores that keep the data itself. */
  readonly databases: readonly RenderedResource[];
}

/** Services whose metric has one name and one set of labels: one query shows them all. */
export interface MetricGroup<Signal> {
  readonly signal: Signal;
  readonly matchers: LabelMatchers;
  /** Label that tells the services apart. */
  readonly by: 'job' | 'app';
}

export function systemSubject(system: SystemFacts): SystemSubject {
  const services = system.services.map(
    ({ base, environments }) => environments[environments.length - 1] ?? base,
  );
  return {
    system,
    services,
    requests: groups(services, service =>
      needsRequests(service) ? undefined : service.monitoring.signals.requests,
    ),
    latencies: groups(services, service => {
      const { latency, requests } = service.monitoring.signals;
      if (needsLatency(service) || !latency) return undefined;
      return {
        ...latency,
        ...(requests?.endpointLabel !== undefined && {
          endpointLabel: requests.endpointLabel,
        }),
      };
    }),
    databases: system.rendered.filter(
      ({ workload: { type } }) =>
        type.database !== undefined && type.dashboard.length > 0,
    ),
  };
}

/** What is in the namespace of the system. */
export const IN_NAMESPACE: LabelMatchers = {
  namespace: equals(NAMESPACE_TOKEN),
};

/** The range that Grafana finds right for the time that is shown. */
export const RANGE = '$__rate_interval';

/** `metric{namespace="$namespace",…}` of what is in the namespace of the system. */
export function inNamespace(
  metric: string,
  matchers: LabelMatchers = {},
  range?: string,
): string {
  return selector(metric, { ...IN_NAMESPACE, ...matchers }, range);
}

/** The targets of the services that are scraped. */
export function scrapedTargets(services: readonly ResolvedService[]) {
  return groups(services, service => (needsScraping(service) ? undefined : {}));
}

function groups<Signal extends object>(
  services: readonly ResolvedService[],
  signalOf: (service: ResolvedService) => Signal | undefined,
): MetricGroup<Signal>[] {
  const found = new Map<
    string,
    { signal: Signal; by: 'job' | 'app'; values: string[] }
  >();
  for (const service of services) {
    const signal = signalOf(service);
    if (signal === undefined) continue;
    const by = service.monitoring.scrape === 'annotations' ? 'app' : 'job';
    const key = JSON.stringify([by, signal]);
    const group = found.get(key) ?? { signal, by, values: [] };
    group.values.push(appMatchers(service)[by]?.value ?? service.identity.name);
    found.set(key, group);
  }
  return [...found.values()].map(({ signal, by, values }) => ({
    signal,
    by,
    matchers: { ...IN_NAMESPACE, [by]: oneOf(values) },
  }));
}
