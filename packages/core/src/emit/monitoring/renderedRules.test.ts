import { parse, parseAllDocuments } from 'yaml';
import { generateService, generatorAssets } from '../../generate';
import type { GeneratedRepository } from '../../generate';
import { engineRenderer, renderEnvironments, targetOfTree } from '../../render';
import {
  describeWithPromtool,
  ruleCheckReport,
} from './__testUtils__/promtool';
import {
  prometheusRuleSpec,
  PrometheusRuleSpec,
} from './__testUtils__/prometheusRuleSpec';

const DOCUMENT = `
apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: group:default/shop}
spec:
  kind: stateful
  image: ghcr.io/acme/orders:1.4.2
  ports: {http: 8080}
  scaling: {min: 2, max: 6}
  storage: {data: {mountPath: /data, size: 10Gi}}
  jobs:
    migrate: {args: [migrate]}
    cleanup: {args: [clean], schedule: {cron: "*/30 * * * *"}}
  monitoring:
    signals:
      requests: {metric: http_requests_total, errorMatcher: '5..|429'}
      latency: {metric: http_request_duration_seconds}
    metricSources: {mailer: [mail_*], warehouse: [orders_stuck]}
  slos:
    availability: {objective: 99.9}
    latency: {objective: 95, threshold: 0.2}
    delivery:
      objective: 99
      errors: rate(mail_failed_total{namespace="$namespace"}[$window])
      total: rate(mail_sent_total{namespace="$namespace"}[$window])
  alerts:
    group: orders.rules
    interval: 30s
    LowTraffic: {enabled: true}
    custom:
      OrdersStuck:
        expr: |
          orders_stuck{namespace="$namespace",reason!~"it's|\\"quoted\\""}
            > 10
        labels: {area: 'it''s "quoted": {{ $labels.reason }} $namespace'}
        summary: "{{ $value }} orders of {{ $labels.namespace }} wait: 'now' \\"really\\" $namespace"
  environments:
    production:
      alerts: {HighErrorRate: {threshold: 0.01}}
`;

/** What the real chart renders, and what the core says Prometheus gets, for each environment. */
async function rulesOfEnvironments(): Promise<
  {
    environment: string | undefined;
    rendered: PrometheusRuleSpec;
    expected: PrometheusRuleSpec;
  }[]
> {
  const { tree, resolution } = repository();
  const target = targetOfTree(tree);
  if (!target || !resolution) throw new Error('no chart was generated');
  const renderer = await engineRenderer();
  try {
    const renders = await renderEnvironments(target, renderer);
    return renders.map(({ environment, outcome }) => {
      if (!outcome.ok) throw new Error(outcome.failure.message);
      const service = resolution.environments.find(
        one => one.environment.name === environment.name,
      );
      if (!service) throw new Error(`no environment ${environment.name}`);
      return {
        environment: environment.name,
        rendered: prometheusRule(outcome.rendered.manifest),
        expected: prometheusRuleSpec(service),
      };
    });
  } finally {
    await renderer.close();
  }
}

function repository(): GeneratedRepository {
  const { problems, repository: generated } = generateService({
    main: { path: 'chartwright.yaml', text: DOCUMENT },
    assets: generatorAssets(),
  });
  if (!generated) throw new Error(JSON.stringify(problems));
  return generated;
}

function prometheusRule(manifest: string): PrometheusRuleSpec {
  const objects = parseAllDocuments(manifest).map(
    document =>
      document.toJS() as { kind: string; spec: PrometheusRuleSpec } | null,
  );
  const rule = objects.find(object => object?.kind === 'PrometheusRule');
  if (!rule) throw new Error('no PrometheusRule was rendered');
  return rule.spec;
}

describe('the rules that the chart renders', () => {
  it('are in every environment the ones the core speaks of', async () => {
    const environments = await rulesOfEnvironments();
    expect(environments.map(({ environment }) => environment)).toEqual([
      'development',
      'staging',
      'production',
    ]);
    for (const { rendered, expected } of environments) {
      expect(rendered).toEqual(expected);
    }
  }, 300_000);

  it('differ between environments by what the document says, in few lines', () => {
    const values = (name: string) =>
      parse(String(repository().tree.get(`chart/${name}`)?.content)) as {
        prometheusRule: { groups: Record<string, { rules: object }> };
      };
    expect(values('values-production.yaml').prometheusRule.groups).toEqual({
      'orders.rules': {
        rules: {
          HighErrorRate: {
            expr: expect.stringContaining('> 0.01'),
            annotations: { summary: 'orders: more than 1% of requests fail' },
          },
        },
      },
    });
    expect(values('values-staging.yaml').prometheusRule.groups).toBeUndefined();
  });

  it('have a page each, and each page is in the navigation', () => {
    const { tree } = repository();
    const { nav } = parse(String(tree.get('mkdocs.yml')?.content)) as {
      nav: { Runbooks?: Record<string, string>[] }[];
    };
    const runbooks = nav.flatMap(({ Runbooks: entries }) => entries ?? []);
    const listed = runbooks.flatMap(entry => Object.values(entry)).sort();
    const pages = [...tree.keys()]
      .filter(path => path.startsWith('docs/runbooks/'))
      .map(path => path.slice('docs/'.length))
      .sort();
    expect(listed).toEqual(pages);
    expect(pages).toContain('runbooks/OrdersStuck.md');
    expect(pages).toContain('runbooks/AvailabilityBudgetBurn1h.md');
  });

  it('come with the dashboard as it is, braces of legends and all', async () => {
    const { tree } = repository();
    const target = targetOfTree(tree);
    const renderer = await engineRenderer();
    try {
      const [render] = target ? await renderEnvironments(target, renderer) : [];
      const manifest = render?.outcome.ok
        ? render.outcome.rendered.manifest
        : '';
      const dashboards = parseAllDocuments(manifest)
        .map(
          document =>
            document.toJS() as {
              kind: string;
              data?: Record<string, string>;
            } | null,
        )
        .flatMap(object => object?.data?.['orders.json'] ?? []);
      expect(dashboards.map(text => JSON.parse(text) as unknown)).toEqual([
        JSON.parse(String(tree.get('chart/dashboards/orders.json')?.content)),
      ]);
    } finally {
      await renderer.close();
    }
  }, 300_000);
});

describeWithPromtool(
  'the rules that the chart renders, read by Prometheus',
  () => {
    it('are taken', async () => {
      for (const { rendered } of await rulesOfEnvironments()) {
        expect(ruleCheckReport(rendered)).toBe('');
      }
    }, 300_000);
  },
);
