import type { ResolvedSlo } from '../../../resolve';
import { APP } from '../__testUtils__/alertScenarios';
import {
  ruleCheckReport,
  describeWithPromtool,
  Expectation,
  firing,
  InputSeries,
  silent,
  ruleTestReport,
} from '../__testUtils__/promtool';
import {
  resolvedService,
  ServiceShape,
} from '../__testUtils__/resolvedService';
import { prometheusRuleSpec } from '../__testUtils__/prometheusRuleSpec';

const availability: ResolvedSlo = {
  name: 'availability',
  title: 'Availability',
  objective: 99.9,
  window: '30d',
  indicator: 'requests',
};

const latency: ResolvedSlo = {
  name: 'latency',
  title: 'Latency',
  objective: 95,
  window: '30d',
  indicator: 'latency',
  threshold: 0.2,
};

function rulesOf(slo: ResolvedSlo, shape: ServiceShape = {}) {
  return prometheusRuleSpec(
    resolvedService({ ...shape, alerts: [], slos: [slo] }),
  );
}

function evaluate(
  slo: ResolvedSlo,
  series: InputSeries,
  expected: Expectation[],
) {
  return ruleTestReport(rulesOf(slo), series, expected);
}

/** Requests a minute over a time: that many succeed, that many fail. */
function traffic(good: string, bad: string): InputSeries {
  return {
    [`http_requests_total{${APP},status="200"}`]: good,
    [`http_requests_total{${APP},status="500"}`]: bad,
  };
}

describeWithPromtool('objectives, evaluated by Prometheus', () => {
  it('takes the rules', () => {
    for (const slo of [availability, latency]) {
      expect(ruleCheckReport(rulesOf(slo))).toBe('');
    }
  });

  it('pages for a full outage within minutes, and for a slow burn not at all', () => {
    expect(
      evaluate(availability, traffic('0+600x60 36000x30', '0x60 0+600x30'), [
        silent('AvailabilityBudgetBurn1h', '59m'),
        firing('AvailabilityBudgetBurn1h', '1h10m'),
        silent('AvailabilityBudgetBurn3d', '1h10m'),
      ]),
    ).toBe('');
  });

  it('opens a ticket for what burns the budget in two weeks', () => {
    // 0.5 % of errors: 5 times the budget of 0.1 %
    expect(
      evaluate(availability, traffic('0+995x240', '0+5x240'), [
        silent('AvailabilityBudgetBurn1h', '4h'),
        silent('AvailabilityBudgetBurn6h', '4h'),
        firing('AvailabilityBudgetBurn1d', '4h'),
      ]),
    ).toBe('');
  });

  it('stays silent within the budget', () => {
    expect(
      evaluate(availability, traffic('0+9995x240', '0+5x240'), [
        ...['1h', '6h', '1d', '3d'].map(window =>
          silent(`AvailabilityBudgetBurn${window}`, '4h'),
        ),
      ]),
    ).toBe('');
  });

  it('ends soon after the errors do', () => {
    expect(
      evaluate(
        availability,
        traffic('0+500x60 30000+600x60', '0+100x60 6000x60'),
        [
          firing('AvailabilityBudgetBurn1h', '59m'),
          silent('AvailabilityBudgetBurn1h', '1h10m'),
        ],
      ),
    ).toBe('');
  });

  it('takes one error among a few requests for noise', () => {
    expect(
      evaluate(availability, traffic('0 1 2 3 4x20', '0x3 1x20'), [
        silent('AvailabilityBudgetBurn1h', '10m'),
      ]),
    ).toBe('');
  });

  it('sees an outage at one request in two minutes', () => {
    const half = Array.from({ length: 200 }, (_, minute) =>
      Math.floor(minute / 2),
    ).join(' ');
    expect(
      evaluate(availability, traffic('0x200', half), [
        silent('AvailabilityBudgetBurn1h', '5m'),
        firing('AvailabilityBudgetBurn1h', '1h'),
      ]),
    ).toBe('');
  });

  it('records the errors and what is left of the budget before any error happened', () => {
    expect(
      evaluate(
        availability,
        { [`http_requests_total{${APP},status="200"}`]: '0+600x60' },
        [
          {
            at: '30m',
            expr: 'sum(slo:sli_error:ratio_rate5m{service="orders",slo="availability",namespace="shop-production"})',
            value: 0,
          },
          {
            at: '30m',
            expr: 'sum(slo:error_budget:remaining_ratio{service="orders",slo="availability"})',
            value: 1,
          },
        ],
      ),
    ).toBe('');
  });

  it('records what is left of the budget, weighing every request alike', () => {
    // one busy hour without an error, one quiet hour where half the requests fail
    expect(
      evaluate(availability, traffic('0+5990x60 359400+5x60', '0x60 0+5x60'), [
        {
          at: '2h',
          // an average of the ratios would be 0.25
          expr: 'sum(slo:sli_error:ratio_rate30d) < bool 0.001',
          value: 1,
        },
        {
          at: '2h',
          expr: 'round(sum(slo:error_budget:remaining_ratio) * 10)',
          value: 2,
        },
      ]),
    ).toBe('');
  });

  it('counts requests slower than the threshold', () => {
    const buckets = (fast: number, all: number): InputSeries => ({
      [`http_request_duration_seconds_bucket{${APP},le="0.2"}`]: `0+${fast}x120`,
      [`http_request_duration_seconds_bucket{${APP},le="+Inf"}`]: `0+${all}x120`,
      [`http_request_duration_seconds_count{${APP}}`]: `0+${all}x120`,
    });
    expect(
      evaluate(latency, buckets(10, 100), [
        firing('LatencyBudgetBurn1h', '1h30m'),
        silent('LatencyBucketMissing', '1h30m'),
      ]),
    ).toBe('');
    expect(
      evaluate(latency, buckets(97, 100), [
        silent('LatencyBudgetBurn1h', '1h30m'),
        silent('LatencyBucketMissing', '1h30m'),
      ]),
    ).toBe('');
  });

  it('says when the histogram lacks the bucket', () => {
    expect(
      evaluate(
        latency,
        {
          [`http_request_duration_seconds_bucket{${APP},le="0.25"}`]: '0+90x60',
          [`http_request_duration_seconds_count{${APP}}`]: '0+100x60',
        },
        [
          firing('LatencyBucketMissing', '40m'),
          silent('LatencyBudgetBurn1h', '40m'),
        ],
      ),
    ).toBe('');
  });

  it.each(['1', '1.0'])('finds the bucket written as %s', le => {
    expect(
      evaluate(
        { ...latency, threshold: 1 },
        {
          [`http_request_duration_seconds_bucket{${APP},le="${le}"}`]:
            '0+10x120',
          [`http_request_duration_seconds_count{${APP}}`]: '0+100x120',
        },
        [
          firing('LatencyBudgetBurn1h', '1h30m'),
          silent('LatencyBucketMissing', '1h30m'),
        ],
      ),
    ).toBe('');
  });

  it('measures an own indicator', () => {
    expect(
      evaluate(
        {
          name: 'delivery',
          title: 'Delivery',
          objective: 99,
          window: '30d',
          indicator: 'custom',
          errors: 'rate(mail_failed_total{namespace="$namespace"}[$window])',
          total: 'rate(mail_sent_total{namespace="$namespace"}[$window])',
        },
        {
          'mail_failed_total{namespace="shop-production"}': '0+50x120',
          'mail_sent_total{namespace="shop-production"}': '0+100x120',
          'mail_failed_total{namespace="shop-staging"}': '0x120',
          'mail_sent_total{namespace="shop-staging"}': '0+10000x120',
        },
        [firing('DeliveryBudgetBurn1h', '1h30m')],
      ),
    ).toBe('');
  });
});
