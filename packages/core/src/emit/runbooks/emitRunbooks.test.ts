import { spawnSync } from 'node:child_process';
import { readTextTemplates } from '../../files/readTextTemplates';
import type { Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { alertCatalogue } from '../monitoring/alerts/alertCatalogue';
import {
  resolution,
  resolvedAlert,
  resolvedService,
  ServiceShape,
} from '../monitoring/__testUtils__/resolvedService';
import { TextTemplates } from '../text/TextTemplates';
import { emitRunbooks } from './emitRunbooks';

const builtIn = readTextTemplates('service');

function emit(from: Resolution, templates = builtIn): Map<string, string> {
  const context = { templates } as unknown as EmitContext;
  return new Map(
    [...emitRunbooks(from, context)].map(([path, { content }]) => [
      path,
      String(content),
    ]),
  );
}

function page(name: string, shape: ServiceShape = {}): string {
  const alerts =
    shape.alerts ?? alertCatalogue.map(({ type }) => resolvedAlert(type));
  return (
    emit(resolution({ ...shape, alerts })).get(`docs/runbooks/${name}.md`) ?? ''
  );
}

const neighbours: ServiceShape['neighbours'] = {
  dependencies: [
    {
      kind: 'service',
      name: 'payments',
      title: 'Payments',
      system: 'billing',
      namespace: 'billing',
      host: 'payments.billing',
      port: 80,
      protocol: 'TCP',
      cidrs: [],
      env: [],
      known: true,
    },
    {
      kind: 'resource',
      name: 'postgres',
      title: 'Postgres',
      type: 'postgres',
      host: 'db.internal',
      port: 5432,
      protocol: 'TCP',
      cidrs: [],
      env: [],
      known: true,
    },
    {
      kind: 'external',
      name: 'stripe',
      title: 'Stripe | <b>',
      host: 'api.stripe.com',
      port: 443,
      protocol: 'TCP',
      cidrs: [],
      env: [],
      known: true,
    },
  ],
  dependents: [
    {
      name: 'web',
      title: 'Web',
      namespace: 'shop-production',
      ports: ['http'],
    },
  ],
};

describe('emitRunbooks', () => {
  it('has a page for each alert, and a list of them', () => {
    const files = emit(resolution());
    expect([...files.keys()]).toEqual(
      ['index', ...alertCatalogue.map(({ type }) => type)]
        .map(name => `docs/runbooks/${name}.md`)
        .sort(),
    );
  });

  it('names the real namespace, release and labels in each environment', () => {
    const text = page('HighErrorRate');
    for (const environment of ['production', 'staging', 'development']) {
      expect(text).toContain(
        `kubectl get pods -n shop-${environment} -l app.kubernetes.io/name=orders -o wide`,
      );
      expect(text).toContain(
        `helm rollback orders -n shop-${environment} --wait --timeout 10m`,
      );
    }
    expect(text.indexOf('## Production\n')).toBeLessThan(
      text.indexOf('## Development\n'),
    );
  });

  it('says what it means, its impact, its causes, and how to mitigate', () => {
    const headings = [...page('PodRestarts').matchAll(/^## (.*)$/gm)].map(
      ([, heading]) => heading,
    );
    expect(headings.slice(0, 5)).toEqual([
      'What it means',
      'Impact',
      'Likely causes',
      'How to mitigate',
      'Whom to page (escalation)',
    ]);
  });

  it('shows the rule with its figures', () => {
    const alerts = [
      resolvedAlert('HighErrorRate', {
        threshold: 0.05,
        severity: 'critical',
        for: '5m',
      }),
    ];
    const text = page('HighErrorRate', { alerts });
    expect(text).toContain(
      '| Production (`shop-production`) | critical | 5m |',
    );
    expect(text).toContain('> 0.05');
    expect(text).toContain('namespace="shop-production"');
    expect(text).not.toContain('$namespace');
  });

  it('links to dashboard, alerts and logs of each environment', () => {
    const text = page('HighLatency');
    expect(text).toContain(
      '[Dashboard](https://grafana.example.com/d/cw-orders?var-namespace=shop-staging)',
    );
    expect(text).toContain(
      '[Logs](https://logs.example.com/shop-production/orders)',
    );
    expect(text).toContain(
      '(https://prometheus.example.com/graph?g0.expr=histogram_quantile',
    );
  });

  it('asks each neighbour from the Pod’s own network', () => {
    const text = page('HighErrorRate', { neighbours });
    expect(text).toContain('-- nc -zv -w 5 payments.billing 80');
    expect(text).toContain(
      'kubectl get pods -n billing -l app.kubernetes.io/name=payments',
    );
    expect(text).toContain('-- pg_isready -h db.internal -p 5432');
    expect(text).toContain(
      '| Web | calls it | from namespace shop-production, on port http |',
    );
    expect(text).toContain('| Stripe \\| &lt;b&gt; | is called by it |');
  });

  it('never doubles a scheduler', () => {
    const from = resolution({ alerts: [resolvedAlert('CpuSaturation')] });
    const environments = from.environments.map(service => ({
      ...service,
      identity: { ...service.identity, kind: 'scheduler' as const },
    }));
    const text =
      emit({ ...from, environments }).get('docs/runbooks/CpuSaturation.md') ??
      '';
    expect(text).toContain('two schedulers would do everything twice');
    expect(text).not.toMatch(/kubectl (scale|patch hpa) /);
  });

  it('raises the autoscaler’s maximum, and scales by hand only without one', () => {
    expect(page('CpuSaturation')).toContain(
      `kubectl patch hpa orders -n shop-production --type merge -p '{"spec":{"maxReplicas":20}}'`,
    );
    expect(page('CpuSaturation')).toContain(
      'The autoscaler wins over kubectl scale',
    );
    const fixed = page('CpuSaturation', {
      values: { autoscaling: { enabled: false } },
    });
    expect(fixed).toContain(
      'kubectl scale deployment/orders -n shop-production --replicas=4',
    );
  });

  it('prints whom to page for the severities of the alert, and the owner', () => {
    const text = page('HighLatency', {
      runbook: {
        notes: {},
        escalation: { critical: 'PagerDuty: shop', warning: 'Slack #shop' },
      },
    });
    expect(text).toContain('- warning: Slack \\#shop');
    expect(text).not.toContain('PagerDuty');
    expect(text).toContain('- Owner: `group:default/shop`');
  });

  it('takes up the notes of the document, also for a renamed alert, and never runs them', () => {
    const notes = { HighLatency: '**Ask Ada.** {{owner}} `{{{x}}}`' };
    const alerts = [resolvedAlert('HighLatency', { name: 'HighResponseTime' })];
    const text = page('HighResponseTime', {
      alerts,
      runbook: { notes, escalation: {} },
    });
    expect(text).toContain('**Ask Ada.** {{owner}} `{{{x}}}`');
  });

  it('has the author’s own text for a custom alert', () => {
    const text = page('OrdersStuck', {
      alerts: [
        {
          name: 'OrdersStuck',
          type: 'custom',
          severity: 'warning',
          for: '10m',
          labels: {},
          expr: 'orders_stuck{namespace="$namespace"} > 10',
          description: '{{ $value }} orders wait <for> payment',
          runbook: 'Restart the payment worker.',
        },
      ],
    });
    expect(text).toContain('{{ $value }} orders wait &lt;for&gt; payment');
    expect(text).toContain('Restart the payment worker.');
    expect(text).toContain('orders_stuck{namespace="shop-staging"} > 10');
  });

  it('has a page for each burn window of an objective', () => {
    const files = emit(
      resolution({
        alerts: [],
        slos: [
          {
            name: 'availability',
            title: 'Availability',
            objective: 99.9,
            window: '30d',
            indicator: 'requests',
          },
        ],
      }),
    );
    expect([...files.keys()]).toEqual([
      'docs/runbooks/AvailabilityBudgetBurn1d.md',
      'docs/runbooks/AvailabilityBudgetBurn1h.md',
      'docs/runbooks/AvailabilityBudgetBurn3d.md',
      'docs/runbooks/AvailabilityBudgetBurn6h.md',
      'docs/runbooks/index.md',
    ]);
  });

  it('shows an alert only in the environments that have it', () => {
    const from = resolution({ alerts: [] });
    const production = resolvedService({
      alerts: [resolvedAlert('ServiceDown')],
    });
    const text =
      emit({ ...from, environments: [...from.environments, production] }).get(
        'docs/runbooks/ServiceDown.md',
      ) ?? '';
    expect(text).toContain('shop-production');
    expect(text).not.toContain('shop-staging');
  });

  it('says commands once for environments that have the same', () => {
    const from = resolution({ alerts: [resolvedAlert('AllInstancesDown')] });
    const environments = from.environments.map(service => ({
      ...service,
      environment: {
        ...service.environment,
        namespace: 'shop',
        cluster: `eu-${service.environment.name}`,
      },
    }));
    const text =
      emit({ ...from, environments }).get(
        'docs/runbooks/AllInstancesDown.md',
      ) ?? '';
    expect(text).toContain(
      '## Production, Staging, Development\n\n- Cluster: eu-production (Production)\n',
    );
    expect(text.match(/helm rollback orders -n shop/g)).toHaveLength(1);
  });

  it('needs no metrics of a built-in alert with an own expression', () => {
    const alerts = [resolvedAlert('HighErrorRate', { expr: 'my_errors > 5' })];
    const text = page('HighErrorRate', { alerts, monitoring: { signals: {} } });
    expect(text).toContain('my_errors > 5');
  });

  it('has first steps for when it is not clear what is wrong', () => {
    const index =
      emit(resolution({ neighbours })).get('docs/runbooks/index.md') ?? '';
    for (const command of [
      'kubectl get all -n shop-production -l app=orders',
      'kubectl get events -n shop-production',
      'kubectl top pods -n shop-production',
      'kubectl describe pods -n shop-production',
      'curl --fail --show-error http://localhost:8080/ready',
      'nslookup payments.billing',
    ]) {
      expect(index).toContain(command);
    }
  });

  it('says so when there is no alert', () => {
    expect(
      emit(resolution({ alerts: [] })).get('docs/runbooks/index.md'),
    ).toContain('This service has no alerts.');
  });

  it('lets a platform team replace one page or all of them', () => {
    const own = new TextTemplates([
      ...builtIn.names.map(name => ({
        name,
        file: name,
        source: 'all: {{name}}',
      })),
      { name: 'partials/runbooks/index.md', file: 'i', source: 'index' },
      {
        name: 'partials/runbooks/HighLatency.md',
        file: 'h',
        source: 'own: {{name}} of {{service}}',
      },
    ]);
    const files = emit(resolution(), own);
    expect(files.get('docs/runbooks/HighLatency.md')).toBe(
      'own: HighLatency of orders\n',
    );
    expect(files.get('docs/runbooks/ServiceDown.md')).toBe(
      'all: ServiceDown\n',
    );
  });
});

describe('the commands of a runbook', () => {
  it.each(['Deployment', 'StatefulSet', 'CronJob', 'Job'] as const)(
    'are shell, for a %s',
    kind => {
      const files = emit(resolution({ kind, neighbours }));
      const commands = [...files.values()].flatMap(text =>
        [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
          ([, block = '']) => block,
        ),
      );
      expect(commands.length).toBeGreaterThan(3);
      const { status, stderr } = spawnSync('sh', ['-n'], {
        input: commands.join('\n'),
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
    },
  );
});
