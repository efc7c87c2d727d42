import {
  describeWithPromtool,
  firing,
  silent,
} from '../__testUtils__/promtool';
import {
  APP,
  scenarioReport,
  AlertScenario,
} from '../__testUtils__/alertScenarios';

const scenarios: AlertScenario[] = [
  {
    what: '6 % of requests fail, 5 % may',
    type: 'HighErrorRate',
    settings: { mode: 'ratio', threshold: 0.05, window: '5m' },
    series: {
      [`http_requests_total{${APP},pod="a",status="200"}`]: '0+47x30',
      [`http_requests_total{${APP},pod="b",status="200"}`]: '0+47x30',
      [`http_requests_total{${APP},pod="b",status="503"}`]: '0+6x30',
    },
    expected: [firing('HighErrorRate', '20m')],
  },
  {
    what: '4 % of requests fail, 5 % may',
    type: 'HighErrorRate',
    settings: { mode: 'ratio', threshold: 0.05, window: '5m' },
    series: {
      [`http_requests_total{${APP},status="200"}`]: '0+96x30',
      [`http_requests_total{${APP},status="503"}`]: '0+4x30',
      [`http_requests_total{namespace="shop-staging",job="orders",status="503"}`]:
        '0+1000x30',
    },
    expected: [silent('HighErrorRate', '20m')],
  },
  {
    what: 'more than 0.1 errors a second',
    type: 'HighErrorRate',
    settings: { mode: 'rate', threshold: 0.1, window: '5m', for: '2m' },
    series: {
      [`http_requests_total{${APP},status="200"}`]: '0+6000x30',
      [`http_requests_total{${APP},status="500"}`]: '0+3x15 54+12x15',
    },
    expected: [silent('HighErrorRate', '15m'), firing('HighErrorRate', '28m')],
  },
  {
    what: 'p95 over two Pods is above half a second',
    type: 'HighLatency',
    settings: { quantile: 0.95, threshold: 0.5, window: '5m', for: '2m' },
    series: {
      [`http_request_duration_seconds_bucket{${APP},pod="a",le="0.5"}`]:
        '0+90x20',
      [`http_request_duration_seconds_bucket{${APP},pod="a",le="1"}`]:
        '0+100x20',
      [`http_request_duration_seconds_bucket{${APP},pod="a",le="+Inf"}`]:
        '0+100x20',
      [`http_request_duration_seconds_bucket{${APP},pod="b",le="0.5"}`]:
        '0+90x20',
      [`http_request_duration_seconds_bucket{${APP},pod="b",le="1"}`]:
        '0+100x20',
      [`http_request_duration_seconds_bucket{${APP},pod="b",le="+Inf"}`]:
        '0+100x20',
    },
    expected: [firing('HighLatency', '15m')],
  },
  {
    what: 'a histogram in milliseconds is slow',
    type: 'HighLatency',
    settings: { threshold: 2, for: '0m' },
    shape: {
      monitoring: {
        signals: { latency: { metric: 'http_ms', unit: 'milliseconds' } },
      },
    },
    series: {
      [`http_ms_bucket{${APP},le="1000"}`]: '0+10x20',
      [`http_ms_bucket{${APP},le="5000"}`]: '0+100x20',
      [`http_ms_bucket{${APP},le="+Inf"}`]: '0+100x20',
    },
    expected: [firing('HighLatency', '15m')],
  },
  {
    what: 'requests are fast',
    type: 'HighLatency',
    settings: { threshold: 0.5, for: '0m' },
    series: {
      [`http_request_duration_seconds_bucket{${APP},le="0.5"}`]: '0+99x20',
      [`http_request_duration_seconds_bucket{${APP},le="+Inf"}`]: '0+100x20',
    },
    expected: [silent('HighLatency', '15m')],
  },
  {
    what: 'no request arrives',
    type: 'LowTraffic',
    series: { [`http_requests_total{${APP},status="200"}`]: '0+60x10 600x60' },
    expected: [silent('LowTraffic', '10m'), firing('LowTraffic', '40m')],
  },
  {
    what: 'the counter vanishes',
    type: 'LowTraffic',
    settings: { threshold: 0.5 },
    series: { [`http_requests_total{${APP},status="200"}`]: '0+60x10 stale' },
    expected: [silent('LowTraffic', '10m'), firing('LowTraffic', '45m')],
  },
  {
    what: 'traffic is a third of last week’s',
    type: 'TrafficDrop',
    settings: { for: '5m' },
    series: {
      [`http_requests_total{${APP},status="200"}`]: '0+60x10090 605400+20x100',
    },
    expected: [silent('TrafficDrop', '1w'), firing('TrafficDrop', '1w1h30m')],
  },
];

describeWithPromtool('alerts on requests, evaluated by Prometheus', () => {
  it.each(
    scenarios.map(
      scenario => [scenario.type, scenario.what, scenario] as const,
    ),
  )('%s: %s', (_type, _what, scenario) => {
    expect(scenarioReport(scenario)).toBe('');
  });
});
