import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes, violations } = useServiceChart();
const expr =
  'sum(rate(http_requests_total{job="orders",status=~"5..",path!=\'/a\'}[5m])) > 0.05';

async function groupsOf(prometheusRule: Record<string, unknown>) {
  return (await render(baseValues, { prometheusRule })).one('PrometheusRule')
    .spec.groups;
}

describe('prometheusRule', () => {
  it('is not there without groups, nor when it is off', async () => {
    expect((await render(baseValues)).all('PrometheusRule')).toEqual([]);
    const rendered = await render(baseValues, {
      prometheusRule: { enabled: false, groups: { a: { rules: {} } } },
    });
    expect(rendered.all('PrometheusRule')).toEqual([]);
  });

  it('prints expressions and text for Prometheus verbatim', async () => {
    const annotations = {
      summary:
        '{{ $labels.instance }} is at {{ $value | humanizePercentage }} of $namespace',
      description: 'two\nlines "quoted" {{ .Values.name }}',
    };
    const groups = await groupsOf({
      groups: {
        'orders.rules': {
          interval: '30s',
          rules: {
            HighErrorRate: {
              expr,
              for: '5m',
              keepFiringFor: '1h30m',
              labels: { severity: 'critical', team: 'yes' },
              annotations,
            },
          },
        },
      },
    });
    expect(groups).toEqual([
      {
        name: 'orders.rules',
        interval: '30s',
        rules: [
          {
            alert: 'HighErrorRate',
            expr,
            for: '5m',
            keep_firing_for: '1h30m',
            labels: { severity: 'critical', team: 'yes' },
            annotations,
          },
        ],
      },
    ]);
  });

  it('keeps expressions of several lines, and a number', async () => {
    const groups = await groupsOf({
      groups: {
        a: {
          rules: { A: { expr: 'sum(\n  up{a="b"}\n) == 0\n' }, B: { expr: 1 } },
        },
      },
    });
    expect(groups[0].rules).toEqual([
      { alert: 'A', expr: 'sum(\n  up{a="b"}\n) == 0\n' },
      { alert: 'B', expr: '1' },
    ]);
  });

  it('puts recording rules first, each sort by name; two alerts may share a name', async () => {
    const groups = await groupsOf({
      groups: {
        b: { rules: {} },
        a: {
          rules: {
            A1: { alert: 'BudgetBurn', expr: '1' },
            A2: { alert: 'BudgetBurn', expr: '2' },
            z: { record: 'job:z:rate5m', expr: '3', labels: { window: '5m' } },
            y: { record: 'job:y:rate5m', expr: '4' },
          },
        },
      },
    });
    expect(groups).toEqual([
      {
        name: 'a',
        rules: [
          { record: 'job:y:rate5m', expr: '4' },
          { record: 'job:z:rate5m', expr: '3', labels: { window: '5m' } },
          { alert: 'BudgetBurn', expr: '1' },
          { alert: 'BudgetBurn', expr: '2' },
        ],
      },
      { name: 'b', rules: [] },
    ]);
  });

  it('lays common labels and annotations under those of each alert', async () => {
    const groups = await groupsOf({
      alertLabels: {
        severity: 'warning',
        environment: 'production',
        alertname_copy: '$alert',
      },
      alertAnnotations: {
        runbook_url: 'https://runbooks/$alert',
        dashboard_url: 'https://grafana/?ns=$namespace',
      },
      groups: {
        a: {
          rules: {
            A: {
              expr: 'up{namespace="$namespace"} == 0',
              labels: { severity: 'critical', ns: '$namespace' },
              annotations: { summary: '$alert' },
            },
            B: { expr: '1' },
            c: { record: 'c', expr: 'x{namespace="$namespace"}' },
          },
        },
      },
    });
    expect(groups[0].rules).toEqual([
      { record: 'c', expr: 'x{namespace="shop"}' },
      {
        alert: 'A',
        expr: 'up{namespace="shop"} == 0',
        labels: {
          severity: 'critical',
          environment: 'production',
          alertname_copy: 'A',
          ns: 'shop',
        },
        annotations: {
          summary: '$alert',
          runbook_url: 'https://runbooks/A',
          dashboard_url: 'https://grafana/?ns=shop',
        },
      },
      {
        alert: 'B',
        expr: '1',
        labels: {
          severity: 'warning',
          environment: 'production',
          alertname_copy: 'B',
        },
        annotations: {
          runbook_url: 'https://runbooks/B',
          dashboard_url: 'https://grafana/?ns=shop',
        },
      },
    ]);
  });

  it('takes a name and labels of its own', async () => {
    const rendered = await render(baseValues, {
      prometheusRule: {
        name: 'orders-alerts',
        labels: { release: 'prometheus' },
        groups: { a: { rules: {} } },
      },
    });
    expect(
      rendered.one('PrometheusRule', 'orders-alerts').metadata.labels,
    ).toMatchObject({ release: 'prometheus' });
  });

  it('refuses fields of an alert in a recording rule, and durations Prometheus refuses', async () => {
    const rules = {
      r: { record: 'r', expr: '1', for: '5m', annotations: { a: 'b' } },
    };
    expect(
      await mistakes(baseValues, {
        prometheusRule: { groups: { g: { rules } } },
      }),
    ).toEqual([
      'prometheusRule.groups.g.rules.r.for: is for an alert; this is a recording rule',
      'prometheusRule.groups.g.rules.r.annotations: is for an alert; this is a recording rule',
    ]);
    expect(
      await violations(baseValues, {
        prometheusRule: {
          groups: { g: { rules: { A: { expr: '1', for: '5 minutes' } } } },
        },
      }),
    ).toEqual([
      expect.stringMatching(
        "^/prometheusRule/groups/g/rules/A/for: '5 minutes'",
      ),
    ]);
  });
});
