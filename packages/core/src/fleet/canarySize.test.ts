import { canarySize } from './canarySize';

describe('canarySize', () => {
  it.each([
    ['3', 100, 3],
    ['3', 2, 2],
    ['0', 100, 0],
    ['10%', 100, 10],
    ['10%', 3, 1],
    ['0%', 3, 0],
    ['100%', 7, 7],
    ['10%', 0, 0],
  ])('%s of %d is %d', (text, total, expected) => {
    expect(canarySize(text, total)).toBe(expected);
  });

  it.each(['', '-1', '1.5', '101%', 'three', '%'])('refuses %j', text => {
    expect(canarySize(text, 10)).toBeUndefined();
  });
});
