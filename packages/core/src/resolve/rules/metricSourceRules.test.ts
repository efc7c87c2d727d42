import { generatorAssets } from '../../generate/generatorAssets';
import { resolveSpecText } from '../__testUtils__/resolveText';

const api = 'kind: api\nimage: ghcr.io/acme/orders:1';
const { resourceTypes } = generatorAssets();
const inSystem = (resources: string) => ({
  resourceTypes,
  system: `resources: {${resources}}\nservices: {orders: {document: orders.yaml}}`,
});

function told(spec: string, resources = '') {
  return resolveSpecText(`${api}\n${spec}`, inSystem(resources))
    .problems.filter(({ code }) => code === 'CW_METRIC_SOURCE')
    .map(({ severity, path, found, hint }) => [severity, path, found, hint]);
}

const scaling = (metric: string) =>
  `scaling: {max: 4, metrics: {queue: {type: pods, metric: ${metric}, target: {averageValue: "30"}}}}`;

describe('metricSourceRules', () => {
  it('refuses an autoscaler on a metric that nobody makes, and says which was meant', () => {
    expect(
      told(
        `${scaling(
          'orders_waitting',
        )}\nmonitoring: {ownMetrics: {orders_waiting: {type: gauge}}}`,
      ),
    ).toEqual([
      [
        'error',
        'spec.scaling.metrics.queue.metric',
        'orders_waitting',
        'Did you mean `orders_waiting`?',
      ],
    ]);
  });

  it.each([
    [
      'an own metric',
      'orders_waiting',
      'ownMetrics: {orders_waiting: {type: gauge}}',
      '',
    ],
    [
      'a part of a histogram',
      'wait_seconds_count',
      'ownMetrics: {wait_seconds: {type: histogram}}',
      '',
    ],
    ['a signal', 'http_requests_total', '', ''],
    [
      'an adapter',
      'http_requests_per_second',
      'metricSources: {adapter: [http_requests_per_second]}',
      '',
    ],
    [
      'a whole family',
      'probe_success',
      'metricSources: {blackbox: ["probe_*"]}',
      '',
    ],
    ['an exporter', 'redis_connected_clients', '', 'redis: {mode: embedded}'],
    ['the cluster', 'kube_pod_status_ready', '', ''],
  ])('takes %s for a source', (_, metric, monitoring, resources) => {
    expect(
      told(`${scaling(metric)}\nmonitoring: {${monitoring}}`, resources),
    ).toEqual([]);
  });

  it('knows that a resource without an exporter makes nothing', () => {
    expect(
      told(scaling('redis_connected_clients'), 'redis: {mode: external}'),
    ).toEqual([
      [
        'error',
        'spec.scaling.metrics.queue.metric',
        'redis_connected_clients',
        expect.stringContaining('metricSources: { adapter'),
      ],
    ]);
  });

  it('looks into the expressions of objectives, triggers, analyses and alerts', () => {
    expect(
      told(
        `slos: {custom: {objective: 99, errors: 'sum(rate(a_total[$window]))', total: 'sum(rate(b_total[$window]))'}}
alerts: {custom: {Stuck: {expr: 'c_stuck > 1 and up == 1'}}}
scaling: {max: 3, triggers: {late: {query: 'sum(d_late{namespace="$namespace"})'}}}
rollout: {strategy: BlueGreen, analysis: {metrics: {e: {query: 'sum(e_bad)', maximum: 1}}}}`,
      ).map(([severity, path, found]) => `${severity} ${path} ${found}`),
    ).toEqual([
      'error spec.slos.custom.errors a_total',
      'error spec.slos.custom.total b_total',
      'warning spec.alerts.custom.Stuck.expr c_stuck',
      'error spec.scaling.triggers.late.query d_late',
      'error spec.rollout.analysis.metrics.e.query e_bad',
    ]);
  });

  it('refuses what the service makes when nobody reads it', () => {
    expect(
      told(
        'monitoring: {scrape: none, ownMetrics: {orders_total: {type: counter}}}\nslos: {availability: {objective: 99}}',
      ).map(([severity, path]) => [severity, path]),
    ).toEqual([
      ['error', 'spec.monitoring.ownMetrics.orders_total'],
      ['error', 'spec.slos.availability'],
    ]);
  });
});
