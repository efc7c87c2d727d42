import fc from 'fast-check';
import {
  formatRepositoryLocation,
  parseRepositoryLocation,
} from './repositoryLocation';

describe('repositoryLocation', () => {
  it('takes the root of main when only the repository is named', () => {
    expect(parseRepositoryLocation('shop/orders')).toEqual({
      group: 'shop',
      name: 'orders',
      type: 'tree',
      ref: 'main',
      path: '',
    });
  });

  it('takes everything behind "compare" for the name of the branch', () => {
    expect(
      parseRepositoryLocation('shop/orders/compare/chartwright/regenerate'),
    ).toEqual({
      group: 'shop',
      name: 'orders',
      type: 'compare',
      ref: 'chartwright/regenerate',
      path: '',
    });
  });

  it.each(['', 'shop', 'shop/orders/raw/main/x', 'shop/orders/compare'])(
    'refuses %j',
    address => {
      expect(parseRepositoryLocation(address)).toBeUndefined();
    },
  );

  it('reads back what it has written', () => {
    const segment = fc.string({ minLength: 1 }).filter(s => !s.includes('/'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({
            group: segment,
            name: segment,
            type: fc.constantFrom('tree' as const, 'blob' as const),
            ref: segment,
            path: fc.array(segment).map(segments => segments.join('/')),
          }),
          fc.record({
            group: segment,
            name: segment,
            type: fc.constant('compare' as const),
            ref: fc
              .array(segment, { minLength: 1 })
              .map(segments => segments.join('/')),
            path: fc.constant(''),
          }),
        ),
        location => {
          expect(
            parseRepositoryLocation(formatRepositoryLocation(location)),
          ).toEqual(location);
        },
      ),
    );
  });
});
