import { checkPromql } from '../../promql/checkPromql';
import { promqlProblem } from './promqlProblem';

describe('promqlProblem', () => {
  // Each differs from the first of its line in what may be left out of a comparison, and in whether it is right.
  it.each([
    [
      'up{job="a"} > 0.5',
      'up{job="b"} > 12',
      'up{job=""} > 1',
      'up{job=b} > 1',
    ],
    ['rate(a_total[5m]) > 3', 'rate(a_total[90s]) > 3', 'rate(a_total[]) > 3'],
    ['rate(a[1h])', 'rate(a[1h30m])', 'rate(a[30m1h])', 'rate(a[5x])'],
    ['a + 1', 'a + 1.5', 'a + 1.5.2', 'a + 1.', 'a + 1_'],
    ['topk(3, a)', 'topk(10, a)', 'topk("3", a)'],
    ['a offset 5m', 'a offset 5', 'a offset'],
    ['max_over_time(a[1h:1m])', 'max_over_time(a[1h:])', 'max_over_time(a[:])'],
  ])('says what a look at each alone says: %s', (...expressions) => {
    for (const expression of [...expressions, ...expressions]) {
      expect([expression, promqlProblem(expression)]).toEqual([
        expression,
        checkPromql(expression)
          .map(
            ({ message, line, column }) =>
              `${message} (line ${line}, column ${column})`,
          )
          .at(0),
      ]);
    }
  });

  it('remembers nothing wrong', () => {
    expect(promqlProblem('sum(')).toBeDefined();
    expect(promqlProblem('sum(')).toBeDefined();
  });
});
