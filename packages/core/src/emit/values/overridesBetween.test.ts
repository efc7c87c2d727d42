import fc from 'fast-check';
import {
  diffHelmValues,
  HelmValue,
  HelmValues,
  mergeHelmValues,
} from './helmValues';
import { overridesBetween } from './overridesBetween';

const key = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__');
const { table } = fc.letrec<{ value: HelmValue; table: HelmValues }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<HelmValue>(1, 2, 'x', '', true, false, null),
    fc.array(fc.constantFrom<HelmValue>(1, 'y'), { maxLength: 2 }),
    tie('table'),
    tie('table'),
  ),
  table: fc.dictionary(key, tie('value'), {
    maxKeys: 4,
    noNullPrototype: true,
  }) as fc.Arbitrary<HelmValues>,
}));

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
