import { decimal } from '../../../../promql/numbers';
import { matches, selector } from '../../../../promql/selector';
import { graph, PanelPlan, RowPlan } from '../../../dashboards/panels';
import { RANGE, SystemSubject } from '../SystemSubject';

const QUANTILES = [0.5, 0.95, 0.99];

type Latency = SystemSubject['latencies'][number];
type Requests = SystemSubject['requests'][number];

/** What callers notice of all services together: rate, errors, duration. */
export function requestsRow(subject: SystemSubject): RowPlan | undefined {
  const { requests, latencies } = subject;
  const panels = [
    ...(requests.length > 0 ? requestPanels(requests) : []),
    ...(latencies.length > 0 ? latencyPanels(latencies) : []),
  ];
  return panels.length > 0 ? { title: 'Requests', panels } : undefined;
}

/** The same by route, where a service says which label has it. */
export function endpointsRow({
  requests,
  latencies,
}: SystemSubject): RowPlan | undefined {
  const counted = requests.flatMap(group =>
    group.signal.endpointLabel === undefined
      ? []
      : [{ ...group, label: group.signal.endpointLabel }],
  );
  const timed = latencies.flatMap(group =>
    group.signal.endpointLabel === undefined
      ? []
      : [{ ...group, label: group.signal.endpointLabel }],
  );
  const panels: PanelPlan[] = [];
  if (counted.length > 0) {
    panels.push(
      graph({
        key: 'endpoints/rate',
        title: 'Request rate by endpoint',
        description: 'Requests a second; the ten busiest routes.',
        unit: 'reqps',
        queries: counted.map(({ label, by, ...group }) => [
          `topk(10, sum by (${by}, ${label}) (${rate(group, 'all')}))`,
          `{{${by}}} {{${label}}}`,
        ]),
      }),
      graph({
        key: 'endpoints/errors',
        title: 'Error rate by endpoint',
        description: 'Share of the requests of a route that end in an error.',
        unit: 'percentunit',
        queries: counted.map(({ label, by, ...group }) => [
          `topk(10, sum by (${by}, ${label}) (${rate(
            group,
            'errors',
          )}) / sum by (${by}, ${label}) (${rate(group, 'all')}))`,
          `{{${by}}} {{${label}}}`,
        ]),
      }),
    );
  }
  if (timed.length > 0) {
    panels.push(
      graph({
        key: 'endpoints/latency',
        title: 'Response time by endpoint',
        description: '95% of the requests of a route are faster.',
        unit: 's',
        queries: timed.map(({ label, ...group }) => [
          `topk(10, ${quantile(group, 0.95, [group.by, label])})`,
          `{{${group.by}}} {{${label}}}`,
        ]),
      }),
    );
  }
  return panels.length > 0
    ? { title: 'Performance by endpoint', panels }
    : undefined;
}

function requestPanels(groups: readonly Requests[]): PanelPlan[] {
  return [
    graph({
      key: 'requests/rate',
      title: 'Request rate',
      description: 'Requests a second of each service.',
      unit: 'reqps',
      queries: groups.map(group => [
        `sum by (${group.by}) (${rate(group, 'all')})`,
        `{{${group.by}}}`,
      ]),
    }),
    graph({
      key: 'requests/errors',
      title: 'Error rate',
      description:
        'Share of the requests that end in an error; the rest is the success rate.',
      unit: 'percentunit',
      queries: groups.map(group => [
        `sum by (${group.by}) (${rate(group, 'errors')}) / sum by (${
          group.by
        }) (${rate(group, 'all')})`,
        `{{${group.by}}}`,
      ]),
    }),
    graph({
      key: 'requests/status',
      title: 'Errors by kind',
      description: 'Answers a second by status, those that succeed left out.',
      unit: 'reqps',
      queries: groups.map(group => [
        `sum by (${group.by}, ${group.signal.statusLabel}) (${rate(
          group,
          'refused',
        )})`,
        `{{${group.by}}} {{${group.signal.statusLabel}}}`,
      ]),
    }),
  ];
}

function latencyPanels(groups: readonly Latency[]): PanelPlan[] {
  return [
    graph({
      key: 'requests/percentiles',
      title: 'Response time percentiles',
      description:
        'How long requests take, over all services: half, 95% and 99% of them are faster.',
      unit: 's',
      queries: groups.flatMap(group =>
        QUANTILES.map(
          share =>
            [quantile(group, share, []), `${decimal(share * 100)}%`] as const,
        ),
      ),
    }),
    graph({
      key: 'requests/latency',
      title: 'Response time by service',
      description: '95% of the requests of a service are faster.',
      unit: 's',
      queries: groups.map(group => [
        quantile(group, 0.95, [group.by]),
        `{{${group.by}}}`,
      ]),
    }),
  ];
}

/** All requests, those that failed, or those that the client or the server is to blame for. */
function rate(
  { signal, matchers }: Pick<Requests, 'signal' | 'matchers'>,
  which: 'all' | 'errors' | 'refused',
): string {
  const status = {
    all: {},
    errors: { [signal.statusLabel]: matches(signal.errorMatcher) },
    refused: { [signal.statusLabel]: matches('4..|5..') },
  }[which];
  return `rate(${selector(signal.metric, { ...matchers, ...status }, RANGE)})`;
}

function quantile(
  { signal, matchers }: Pick<Latency, 'signal' | 'matchers'>,
  share: number,
  by: readonly string[],
): string {
  const buckets = selector(`${signal.metric}_bucket`, matchers, RANGE);
  const value = `histogram_quantile(${decimal(share)}, sum by (${[
    'le',
    ...by,
  ].join(', ')}) (rate(${buckets})))`;
  return signal.unit === 'milliseconds' ? `${value} / 1000` : value;
}
