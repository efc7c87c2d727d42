import { retryDelay } from './retryDelay';

describe('retryDelay', () => {
  it('doubles, up to a quarter of an hour', () => {
    expect(
      [1, 2, 3, 8, 9, 1000].map(failures => retryDelay(failures, { share: 0 })),
    ).toEqual([5, 10, 20, 640, 900, 900]);
  });

  it('is never shorter than what was asked for, and spreads', () => {
    expect(retryDelay(1, { share: 0, askedSeconds: 3600 })).toBe(3600);
    expect(retryDelay(4, { share: 0, askedSeconds: 1 })).toBe(40);
    expect(retryDelay(1, { share: 1, askedSeconds: 100 })).toBe(125);
  });
});
