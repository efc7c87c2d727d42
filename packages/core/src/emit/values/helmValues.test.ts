import fc from 'fast-check';
import { diffHelmValues, equalHelmValues, mergeHelmValues } from './helmValues';
import { table } from './__testUtils__/helmTable';

describe('diffHelmValues', () => {
  it('gives overrides which merge back to the target', () => {
    fc.assert(
      fc.property(table, table, (base, target) => {
        const merged = mergeHelmValues(base, diffHelmValues(base, target));
        expect(merged).toEqual(mergeHelmValues({}, target));
      }),
      { numRuns: 1000 },
    );
  });

  it('survives the chain of library, base and environment', () => {
    fc.assert(
      fc.property(table, table, table, (library, base, environment) => {
        const values = diffHelmValues(library, base);
        const overrides = diffHelmValues(
          mergeHelmValues(library, values),
          environment,
        );
        expect(
          mergeHelmValues(mergeHelmValues(library, values), overrides),
        ).toEqual(mergeHelmValues({}, environment));
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty for equal values', () => {
    fc.assert(
      fc.property(table, values => {
        expect(diffHelmValues(values, values)).toEqual({});
      }),
    );
  });

  it('names only what differs and removes with null', () => {
    expect(
      diffHelmValues(
        { ports: { http: { port: 80 }, admin: { port: 81 } }, args: ['a'] },
        { ports: { http: { port: 80, protocol: 'TCP' } }, args: ['a', 'b'] },
      ),
    ).toEqual({
      ports: { http: { protocol: 'TCP' }, admin: null },
      args: ['a', 'b'],
    });
  });
});

describe('mergeHelmValues', () => {
  it('removes with null at every depth and replaces lists', () => {
    expect(
      mergeHelmValues(
        { probes: { liveness: { path: '/a' }, startup: {} }, list: [1, 2] },
        { probes: { startup: null }, list: [3] },
      ),
    ).toEqual({ probes: { liveness: { path: '/a' } }, list: [3] });
  });
});

describe('equalHelmValues', () => {
  it('does not tell a null entry from an absent one', () => {
    expect(equalHelmValues({ a: null, b: 1 }, { b: 1 })).toBe(true);
    expect(equalHelmValues({ a: 0 }, {})).toBe(false);
  });
});
