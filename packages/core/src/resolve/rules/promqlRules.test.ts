import { promqlRules } from './promqlRules';
import type { RuleContext } from './Rule';

function violations(spec: object) {
  return promqlRules({ spec } as unknown as RuleContext);
}

describe('promqlRules', () => {
  it('has nothing against PromQL', () => {
    expect(
      violations({
        alerts: {
          custom: {
            OrdersStuck: { expr: 'orders_stuck{namespace="$namespace"} > 10' },
          },
        },
        slos: {
          delivery: {
            objective: 99,
            errors: 'rate(mail_failed_total[$window])',
            total: 'rate(mail_sent_total[$window])',
          },
        },
      }),
    ).toEqual([]);
  });

  it('names the field, and the place within the expression', () => {
    expect(
      violations({
        alerts: { custom: { OrdersStuck: { expr: 'sum(orders_stuck' } } },
        slos: {
          delivery: {
            objective: 99,
            errors: 'rate(mail_failed_total)',
            total: 'x_y',
          },
        },
      }),
    ).toMatchObject([
      {
        code: 'CW_PROMQL_INVALID',
        path: ['alerts', 'custom', 'OrdersStuck', 'expr'],
        message: expect.stringContaining('(line 1, column 17 of the text)'),
      },
      {
        path: ['slos', 'delivery', 'errors'],
        message: expect.stringContaining("'rate' needs a range vector"),
      },
    ]);
  });

  it('names a label or text that is no template', () => {
    expect(
      violations({
        alerts: {
          HighErrorRate: { for: '5m', labels: { area: '{{ area }}' } },
          custom: {
            OrdersStuck: {
              expr: 'orders_stuck > 10',
              summary: '{{ $labels.pod',
            },
          },
        },
      }),
    ).toMatchObject([
      {
        code: 'CW_ALERT_TEMPLATE',
        path: ['alerts', 'HighErrorRate', 'labels', 'area'],
      },
      {
        code: 'CW_ALERT_TEMPLATE',
        path: ['alerts', 'custom', 'OrdersStuck', 'summary'],
      },
    ]);
  });

  it('leaves an alert alone that is switched off', () => {
    expect(
      violations({
        alerts: { custom: { Off: { enabled: false, expr: '(' } } },
      }),
    ).toEqual([]);
  });
});
