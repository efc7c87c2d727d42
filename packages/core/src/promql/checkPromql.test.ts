import { checkPromql } from './checkPromql';

describe('checkPromql', () => {
  it.each([
    'up == 0',
    'sum by (job) (rate(http_requests_total{status=~"5.."}[5m])) > 0.1',
    'sum(rate(x_total[5m])) by (job)',
    'histogram_quantile(0.95, sum by (le) (rate(x_bucket[5m])))',
    'absent(up{job="orders"} == 1) unless on () (kube_deployment_spec_replicas == 0)',
    'topk(3, x_y)',
    'count_values("version", build_info)',
    'label_replace(x_y, "a", "$1", "b", "(.*)")',
    'label_join(x_y, "a", "-", "b", "c", "d")',
    'max_over_time(rate(x_y[5m])[1h:1m])',
    'x_y offset 1w',
    'rate(x_y[5m] offset 1w)',
    'x_y @ end()',
    'time() - x_y > 3600',
    'vector(1) or on () scalar(x_y) * x_y',
    '1 < bool 2',
    '-x_y',
    'hour() > 8',
    'predict_linear(free_bytes[6h], 4 * 3600) < 0',
    'quantile_over_time(0.9, x_y[1h])',
    '{__name__=~"http_.+"}',
    '{"http.requests"}',
    'sum(rate(x_total{namespace="$namespace"}[$window]))',
    'x_y # a comment',
  ])('accepts %s', expression => {
    expect(checkPromql(expression)).toEqual([]);
  });

  it.each([
    ['sum(rate(x_total[5m])', 1, 22, 'ends too early'],
    ['rte(x_total[5m])', 1, 1, "no function 'rte'"],
    ['x_y{status=5}', 1, 12, 'not expect'],
    ['x_y >\n  > 1', 2, 3, "not expect '>'"],
    ['', 1, 1, 'empty'],
    [
      'rate(x_total)',
      1,
      6,
      "'rate' needs a range vector here, not an instant vector",
    ],
    ['sum(\n  rate(x_total))', 2, 8, 'needs a range vector'],
    ['x_total[5m]', 1, 1, 'the expression is a range vector'],
    ['x_total[5m] > 1', 1, 1, 'needs an instant vector or a number here'],
    ['"text"', 1, 1, 'the expression is a string'],
    ['1 < 2', 1, 3, 'needs the modifier bool'],
    ['1 and x_y', 1, 1, 'needs an instant vector here, not a number'],
    ['histogram_quantile(x_bucket, 0.9)', 1, 20, 'needs a number here'],
    ['topk(x_y)', 1, 1, "'topk' takes 2 arguments, not 1"],
    ['clamp(x_y, 1)', 1, 1, "'clamp' takes 3 arguments, not 2"],
    ['sum(x_y)[5m]', 1, 1, 'needs a plain selector'],
    ['{}', 1, 1, 'needs a metric name'],
    ['{job=""}', 1, 1, 'needs a metric name'],
  ])('refuses %j', (expression, line, column, message) => {
    const problems = checkPromql(expression);
    expect(problems).toHaveLength(expression.startsWith('histogram') ? 2 : 1);
    expect(problems[0]).toMatchObject({
      code: 'CW_PROMQL_INVALID',
      severity: 'error',
      line,
      column,
      message: expect.stringContaining(message),
    });
  });

  it('shows no more than the start of a long expression', () => {
    const [problem] = checkPromql(`${'a_b + '.repeat(100)}+ `);
    expect(problem?.found?.length).toBeLessThanOrEqual(82);
  });
});
