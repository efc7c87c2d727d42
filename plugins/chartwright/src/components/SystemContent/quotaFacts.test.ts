import { quantity, quotaState } from './quotaFacts';

describe('quotaState', () => {
  const quota = {
    resource: 'requests.cpu',
    unit: 'cores' as const,
    minimum: 2,
    maximum: 6,
  };
  it.each([
    [1, 'exceeded'],
    [2, 'tight'],
    [5.9, 'tight'],
    [6, 'fine'],
    [undefined, 'unlimited'],
  ])('of %s is %s', (hard, expected) => {
    expect(quotaState({ ...quota, hard })).toBe(expected);
  });
});

describe('quantity', () => {
  it('has a unit unless it is a count', () => {
    expect(quantity(1.23456, 'GiB')).toBe('1.23 GiB');
    expect(quantity(4, 'count')).toBe('4');
  });
});
