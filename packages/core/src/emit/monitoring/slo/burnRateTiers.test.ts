import fc from 'fast-check';
import type { ResolvedSlo } from '../../../resolve';
import { burnRateTiers, errorBudget } from './burnRateTiers';

function slo(objective: number, window = '30d'): ResolvedSlo {
  return { name: 'a', title: 'A', objective, window, indicator: 'requests' };
}

describe('burnRateTiers', () => {
  it('gives the rates of the SRE workbook for 30 days', () => {
    expect(
      burnRateTiers(slo(99.9)).map(({ long, short, burnRate, severity }) => [
        long,
        short,
        burnRate,
        severity,
      ]),
    ).toEqual([
      ['1h', '5m', 14.4, 'critical'],
      ['6h', '30m', 6, 'critical'],
      ['1d', '2h', 3, 'warning'],
      ['3d', '6h', 1, 'warning'],
    ]);
  });

  it('burns the same share of a shorter window', () => {
    expect(burnRateTiers(slo(99.9, '28d'))[0]?.burnRate).toBe(13.44);
    expect(burnRateTiers(slo(99.9, '4w'))[0]?.burnRate).toBe(13.44);
  });

  it('leaves out what a full outage could not reach', () => {
    expect(burnRateTiers(slo(90)).map(({ long }) => long)).toEqual([
      '6h',
      '1d',
      '3d',
    ]);
  });

  it('leaves out what lies within the budget', () => {
    expect(burnRateTiers(slo(99.9, '7d')).map(({ long }) => long)).toEqual([
      '1h',
      '6h',
    ]);
  });

  it('has a budget without the noise of binary fractions', () => {
    expect(errorBudget(slo(99.9))).toBe(0.001);
    expect(errorBudget(slo(99.95))).toBe(0.0005);
  });

  it('always leaves an alert that can fire, for a window of a week or more', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 99.999, noNaN: true }),
        fc.integer({ min: 7, max: 90 }),
        (objective, days) => {
          const tiers = burnRateTiers(slo(objective, `${days}d`));
          expect(tiers.length).toBeGreaterThan(0);
          for (const { burnRate } of tiers) {
            expect(burnRate * errorBudget(slo(objective))).toBeLessThan(1);
          }
        },
      ),
    );
  });
});
