import { costRange, money } from './money';

describe('money', () => {
  it.each([
    [0, '€0.00'],
    [12.345, '€12.35'],
    [99.994, '€99.99'],
    [1234.56, '€1,235'],
    [-120.4, '-€120'],
  ])('writes %d', (amount, expected) => {
    expect(money(amount, 'EUR')).toBe(expected);
  });
});

describe('costRange', () => {
  it('is one amount where both ends read alike', () => {
    const fixed = { currency: 'USD', minimum: 10.001, maximum: 10.002 };
    expect(costRange(fixed)).toBe('$10.00');
    expect(costRange({ ...fixed, maximum: 250 })).toBe('$10.00 – $250');
  });
});
