import { promqlRules } from './promqlRules';
import type { RuleContext } from './Rule';

function violations(spec: object) {
  return promqlRules({ spec } as unknown as RuleContext);
}

describe('promqlRules', () => {
  it('has nothing against PromQL', () => {
    expect(
      violations({
        alerts: { custom: { OrdersStuck: { expr: 'orders_stuck{namespace="$namespace"} > 10' } } },
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
        slos: { delivery: { objective: 99, errors: 'rate(mail_failed_total)', total: 'x_y' } },
      }),
    ).toMatchObject([
      {
        code: 'CW_PROMQL_INVALID',
        path: ['alerts', 'custom', 'OrdersStuck', 'expr'],
        message: expect.stringContaining('(line 1, column 17 of the expression)'),
      },
      {
        path: ['slos', 'delivery', 'errors'],
        message: expect.stringContaining("'rate' needs a range vector"),
      },
    ]);
  });

  it('leaves an alert alone that is switched off', () => {
    expect(violations({ alerts: { custom: { Off: { enabled: false, expr: '(' } } } })).toEqual([]);
  });
});
