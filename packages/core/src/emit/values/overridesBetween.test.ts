import fc from 'fast-check';
import { diffHelmValues, mergeHelmValues } from './helmValues';
import { overridesBetween } from './overridesBetween';
import { table } from './__testUtils__/helmTable';

describe('overridesBetween', () => {
  it('is the difference between both when they are merged', () => {
    fc.assert(
      fc.property(table, table, table, (defaults, before, after) => {
        expect(overridesBetween(defaults, before, after)).toEqual(
          diffHelmValues(
            mergeHelmValues(defaults, before),
            mergeHelmValues(defaults, after),
          ),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('says what a release lays over the defaults, without what they say', () => {
    expect(
      overridesBetween(
        { ports: { http: 80 }, debug: true },
        {},
        { ports: { http: 80, metrics: 9090 }, debug: null },
      ),
    ).toEqual({ ports: { metrics: 9090 }, debug: null });
  });

  it('gives a default back that was changed before', () => {
    expect(
      overridesBetween({ size: { min: 1, max: 5 } }, { size: { max: 9 } }, {}),
    ).toEqual({ size: { max: 5 } });
  });
});
