import type { ResolvedService } from '../../../resolve';
import { decimal, percent } from '../../../promql/numbers';
import { LabelMatchers, matches, selector } from '../../../promql/selector';
import { appMatchers } from '../serviceMatchers';
import type { AlertDefinition } from './AlertDefinition';
import { needsLatency, needsRequests } from './applicability';

/** Range selector of the request counter: all requests, or those that failed. */
export function requestSelector(
  service: ResolvedService,
  which: 'all' | 'errors',
  range: string,
  further: LabelMatchers = {},
): string {
  const { requests } = service.monitoring.signals;
  if (!requests) throw new RangeError('The service counts no requests');
  return selector(
    requests.metric,
    {
      ...appMatchers(service),
      ...(which === 'errors'
        ? { [requests.statusLabel]: matches(requests.errorMatcher) }
        : {}),
      ...further,
    },
    range,
  );
}

/** A quantile of the time requests take, in seconds. */
export function latencyQuantile(
  service: ResolvedService,
  quantile: number,
  range: string,
  by: readonly string[] = ['namespace', 'job'],
): string {
  const { latency } = service.monitoring.signals;
  if (!latency) throw new RangeError('The service has no latency histogram');
  const buckets = selector(
    `${latency.metric}_bucket`,
    appMatchers(service),
    range,
  );
  const value = `histogram_quantile(${decimal(quantile)}, sum by (${[
    'le',
    ...by,
  ].join(', ')}) (rate(${buckets})))`;
  return latency.unit === 'milliseconds' ? `${value} / 1000` : value;
}

const highErrorRate: AlertDefinition = {
  type: 'HighErrorRate',
  defaults: { mode: 'ratio', threshold: 0.05, window: '5m' },
  notApplicable: needsRequests,
  expr: (service, { mode, threshold, window }) => {
    const rate = (which: 'all' | 'errors') =>
      `sum by (namespace, job) (rate(${requestSelector(
        service,
        which,
        window,
      )}))`;
    return mode === 'rate'
      ? `${rate('errors')} > ${decimal(threshold)}`
      : `${rate('errors')}\n/ ${rate('all')}\n> ${decimal(threshold)}`;
  },
  summary: ({ identity }, { mode, threshold }) =>
    mode === 'rate'
      ? `${identity.name}: more than ${decimal(threshold)} errors a second`
      : `${identity.name}: more than ${percent(threshold)} of requests fail`,
  description: ({ identity }, { mode, window }) =>
    mode === 'rate'
      ? `${identity.name} answers {{ $value | humanize }} requests a second with an error (over ${window}).`
      : `{{ $value | humanizePercentage }} of the requests to ${identity.name} end in an error (over ${window}).`,
};

const highLatency: AlertDefinition = {
  type: 'HighLatency',
  defaults: { quantile: 0.95, threshold: 1, window: '5m' },
  notApplicable: needsLatency,
  expr: (service, { quantile, threshold, window }) =>
    `${latencyQuantile(service, quantile, window)} > ${decimal(threshold)}`,
  summary: ({ identity }, { quantile, threshold }) =>
    `${identity.name}: ${percentile(
      quantile,
    )} percentile of response times above ${decimal(threshold)} s`,
  description: ({ identity }, { quantile, window }) =>
    `The slowest ${percent(1 - quantile)} of the requests to ${
      identity.name
    } take {{ $value | humanizeDuration }} or more (over ${window}).`,
};

/* `or vector(0)`: a counter that vanished altogether is no traffic, too. */
const lowTraffic: AlertDefinition = {
  type: 'LowTraffic',
  defaults: { threshold: 0, window: '15m' },
  notApplicable: needsRequests,
  expr: (service, { threshold, window }) =>
    `(sum(rate(${requestSelector(service, 'all', window)})) or vector(0))${
      threshold > 0 ? ` < ${decimal(threshold)}` : ' == 0'
    }`,
  summary: ({ identity }, { threshold }) =>
    threshold > 0
      ? `${identity.name}: fewer than ${decimal(threshold)} requests a second`
      : `${identity.name}: no requests arrive`,
  description: ({ identity }, { window }) =>
    `${identity.name} gets {{ $value | humanize }} requests a second (over ${window}): callers may not reach it.`,
};

/* Against the same time last week, so that nights and weekends compare with their like. */
const trafficDrop: AlertDefinition = {
  type: 'TrafficDrop',
  defaults: { threshold: 0.5, window: '30m' },
  notApplicable: needsRequests,
  expr: (service, { threshold, window }) => {
    const requests = requestSelector(service, 'all', window);
    return [
      `(sum(rate(${requests})) or vector(0))`,
      `/ (sum(rate(${requests} offset 1w)) > 0.1)`,
      `< ${decimal(threshold)}`,
    ].join('\n');
  },
  summary: ({ identity }, { threshold }) =>
    `${identity.name}: less than ${percent(threshold)} of last week's traffic`,
  description: ({ identity }, { window }) =>
    `${identity.name} gets {{ $value | humanizePercentage }} of the requests it got at this time last week (over ${window}).`,
};

/** `95th`; with decimals as in `99.9th`. */
export function percentile(quantile: number): string {
  return `${decimal(quantile * 100)}th`;
}

/** What callers notice. */
export const requestAlerts = [
  highErrorRate,
  highLatency,
  lowTraffic,
  trafficDrop,
];
