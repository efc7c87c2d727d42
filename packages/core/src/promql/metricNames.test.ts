import { metricNames } from './metricNames';

it.each([
  ['sum(rate(orders_total{a="b"}[5m])) / up', ['orders_total', 'up']],
  ['histogram_quantile(0.9, sum by (le) (x_bucket)) > 1', ['x_bucket']],
  ['{__name__="orders_total", job="a"}', ['orders_total']],
  [
    'slo:errors:rate5m offset 1h and on (pod) kube_pod_info',
    ['slo:errors:rate5m', 'kube_pod_info'],
  ],
  ['sum(orders_total) by (', ['orders_total']],
  ['time() - 5', []],
  ['label_replace(a, "b_metric", "$1", "c", "(.*)")', ['a']],
])('metricNames: %s', (expression, names) => {
  expect(metricNames(expression)).toEqual(names);
});
