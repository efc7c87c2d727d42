import fc from 'fast-check';
import { checkPromql } from './checkPromql';
import { equals, escapeRegex, matches, oneOf, selector } from './selector';

describe('selector', () => {
  it('prints the matchers in the order given', () => {
    expect(
      selector(
        'http_requests_total',
        { b: equals('x'), a: matches('5..') },
        '5m',
      ),
    ).toBe('http_requests_total{b="x",a=~"5.."}[5m]');
  });

  it('prints a bare metric', () => {
    expect(selector('node_load1', {})).toBe('node_load1');
  });

  it('compares one value, matches several', () => {
    expect(selector('x_y', { c: oneOf(['orders']) })).toBe('x_y{c="orders"}');
    expect(selector('x_y', { c: oneOf(['a.b', 'c']) })).toBe(
      'x_y{c=~"a\\\\.b|c"}',
    );
  });

  it('refuses what is no label name', () => {
    expect(() => selector('x_y', { 'a"}': equals('b') })).toThrow(RangeError);
  });

  it('keeps any text inside its string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string(),
        (value, pattern) => {
          const printed = selector('x_y', {
            a: equals(value),
            b: matches(escapeRegex(pattern)),
          });
          expect(checkPromql(printed)).toEqual([]);
          expect(checkPromql(`sum(${printed}) == 0`)).toEqual([]);
        },
      ),
    );
  });

  it('takes every metric name, keywords too', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'by',
        'on',
        'sum',
        'inf',
        'nan',
        'bool',
        'and',
        'group_left',
        'offset',
        'count_values',
        'end',
        'start',
      ),
      fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,20}$/),
    );
    fc.assert(
      fc.property(name, metric => {
        expect(
          checkPromql(`rate(${selector(metric, { a: equals('b') }, '5m')})`),
        ).toEqual([]);
      }),
    );
  });
});
