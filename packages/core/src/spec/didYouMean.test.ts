import fc from 'fast-check';
import { didYouMean, editDistance } from './didYouMean';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['imgae', 'image', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('from %j to %j', (from, to, distance) =>
    expect(editDistance(from, to)).toBe(distance),
  );

  it('is symmetric and zero for equal words only', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('didYouMean', () => {
  it.each([
    ['imgae', 'image'],
    ['Image', 'image'],
    ['service-monitor', 'serviceMonitor'],
    ['prodction', 'production'],
  ])('%s is %s', (word, meant) =>
    expect(
      didYouMean(word, ['image', 'serviceMonitor', 'production', 'ports']),
    ).toBe(meant),
  );

  it('does not guess wildly', () =>
    expect(didYouMean('zzz', ['image', 'ports'])).toBeUndefined());
});
