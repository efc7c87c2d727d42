import { formatProblem } from './formatProblem';

describe('formatProblem', () => {
  const problem = {
    code: 'CW_UNKNOWN_FIELD',
    severity: 'error',
    message: '`spec` has no field `imgae`.',
    file: 'chartwright.yaml',
    line: 3,
    column: 3,
    found: 'imgae',
    expected: '`image`',
    hint: 'Did you mean `image`?',
  } as const;

  it('is one line and what helps', () => {
    expect(formatProblem(problem))
      .toBe(`chartwright.yaml:3:3: error CW_UNKNOWN_FIELD: \`spec\` has no field \`imgae\`.
  expected: \`image\`
  found:    imgae
  hint:     Did you mean \`image\`?`);
  });

  it('shows the lines around with a caret', () => {
    const text = 'one\ntwo\n  imgae: x\nfour\nfive\nsix\n';
    expect(formatProblem(problem, text).split('\n').slice(4)).toEqual([
      '  1 | one',
      '  2 | two',
      '> 3 |   imgae: x',
      '    |   ^',
      '  4 | four',
      '  5 | five',
    ]);
  });

  it('keeps tabs, so that the caret stays under its column', () => {
    expect(formatProblem({ ...problem, line: 1, column: 2 }, '\tx')).toContain(
      '> 1 | \tx\n    | \t^',
    );
  });

  it('masks what may be a secret', () => {
    const token = `ghp_${'a'.repeat(36)}`;
    const text = `env: {DB_PASSWORD: hunter2, A: b}
  "API_TOKEN": 'x y' # comment
  url: postgres://orders:hunter2@db/orders
  plain: ${token}
  TOKEN: {secret: api, key: token}`;
    const shown = formatProblem({ ...problem, line: 3 }, text);
    expect(shown).not.toMatch(/hunter2|x y|ghp_/);
    expect(shown).toContain('env: {DB_PASSWORD: ***, A: b}');
    expect(shown).toContain('postgres://orders:***@db/orders');
    expect(shown).toContain('TOKEN: {secret: api, key: token}');
  });

  it('does without a place', () => {
    expect(
      formatProblem({ code: 'CW_KIND', severity: 'warning', message: 'Hm.' }),
    ).toBe('warning CW_KIND: Hm.');
  });
});
