import fc from 'fast-check';
import { checkPromql } from '../../../promql/checkPromql';
import { resolvedService } from '../__testUtils__/resolvedService';
import { trialMetrics } from './trialMetrics';

const slo = (objective: number, indicator: 'requests' | 'latency') => ({
  name: indicator,
  title: indicator,
  objective,
  window: '30d',
  indicator,
  ...(indicator === 'latency' ? { threshold: 0.5 } : {}),
});

const judged = (objective = 99.9, burnRate = 14.4) => ({
  ...resolvedService({
    kind: 'Rollout',
    slos: [slo(objective, 'requests'), slo(objective, 'latency')],
  }),
  trial: { burnRate },
});

describe('trialMetrics', () => {
  it('asks for the failed share among the Pods of the revision on trial alone', () => {
    const metrics = trialMetrics(judged()) as Record<
      string,
      { query: string; successCondition: string }
    >;
    expect(Object.keys(metrics)).toEqual(['requests', 'latency']);
    for (const { query } of Object.values(metrics)) {
      const selectors = query.match(/\{[^{}]*(\{\{[^}]*\}\}[^{}]*)?\}/g) ?? [];
      expect(selectors.length).toBeGreaterThan(1);
      for (const selector of selectors)
        expect(selector).toContain('pod=~"orders-{{args.revision}}-.+"');
      expect(checkPromql(query.replaceAll('{{args.revision}}', 'abc'))).toEqual(
        [],
      );
    }
    expect(metrics.requests?.successCondition).toBe(
      'len(result) == 0 || isNaN(result[0]) || result[0] <= 0.0144',
    );
  });

  it('never bears more than half of the events failed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 99.99, noNaN: true }),
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        (objective, burnRate) => {
          const metrics = trialMetrics(judged(objective, burnRate)) as Record<
            string,
            { successCondition: string }
          >;
          const bound = Number(
            metrics.requests?.successCondition.replace(/^.*<= /, ''),
          );
          expect(bound).toBeLessThanOrEqual(0.5);
          expect(bound).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('judges nothing without a trial', () => {
    expect(
      trialMetrics(resolvedService({ slos: [slo(99, 'requests')] })),
    ).toEqual({});
  });
});
