import { refIdOf } from './refIdOf';

describe('refIdOf', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [62, 'BK'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names query %i %s', (index, name) => {
    expect(refIdOf(index)).toBe(name);
  });
});
