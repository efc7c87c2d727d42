import {
  resolution,
  resolvedService,
  ServiceShape,
} from '../monitoring/__testUtils__/resolvedService';
import { emitDashboards } from './emitDashboards';
import {
  dashboardOf,
  expressions,
  rows,
  titles,
} from './__testUtils__/dashboardOf';

const neighbours: ServiceShape['neighbours'] = {
  dependencies: [
    {
      kind: 'service',
      name: 'payments',
      title: 'Payments | *x*',
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
      host: 'postgres',
      port: 5432,
      protocol: 'TCP',
      cidrs: [],
      env: [],
      known: true,
    },
  ],
  dependents: [
    {
      name: 'shop-web',
      title: 'Shop',
      namespace: 'shop-production',
      ports: ['http'],
    },
  ],
};

const slos: ServiceShape['slos'] = [
  {
    name: 'availability',
    title: 'Availability',
    objective: 99.9,
    window: '30d',
    indicator: 'requests',
  },
];

describe('emitDashboards', () => {
  it('writes one dashboard, bare as provisioning wants it', () => {
    const files = emitDashboards(resolution());
    expect([...files.keys()]).toEqual(['chart/dashboards/orders.json']);
    const dashboard = dashboardOf(resolution());
    expect(dashboard).toMatchObject({
      uid: 'cw-orders',
      title: 'Orders',
      tags: ['chartwright', 'api', 'shop'],
    });
    expect(dashboard).not.toHaveProperty('dashboard');
  });

  it('has the rows that the service has something for', () => {
    expect(rows(dashboardOf(resolution({ slos, neighbours })))).toEqual([
      'Overview',
      'Objectives',
      'Requests',
      'Saturation',
      'Right-sizing and cost',
      'Jobs',
      'Neighbours',
    ]);
    expect(rows(dashboardOf(resolution({ kind: 'CronJob' })))).toEqual([
      'Overview',
      'Saturation',
      'Jobs',
    ]);
  });

  it('shows request rate, errors and durations', () => {
    const dashboard = dashboardOf(resolution());
    expect(titles(dashboard)).toEqual(
      expect.arrayContaining([
        'Request rate',
        'Error rate',
        'Response time',
        'Health',
      ]),
    );
    expect(
      dashboard.panels.find(({ title }) => title === 'Response time')
        ?.targets?.[1],
    ).toEqual({
      refId: 'B',
      range: true,
      legendFormat: '95th percentile',
      expr: 'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{namespace="$namespace",job="orders"}[$__rate_interval])))',
    });
  });

  it('shows what is left of the error budget', () => {
    const dashboard = dashboardOf(resolution({ slos }));
    expect(titles(dashboard)).toContain('Error budget left: Availability');
  });

  it('chooses the environment by its namespace, production first', () => {
    const [datasource, namespace] = dashboardOf(resolution()).templating.list;
    expect(datasource).toMatchObject({
      name: 'datasource',
      query: 'prometheus',
    });
    expect(namespace).toMatchObject({
      name: 'namespace',
      query:
        'Production : shop-production, Staging : shop-staging, Development : shop-development',
      current: { value: 'shop-production' },
    });
  });

  it('links to the runbooks and, for the environment shown, to the logs', () => {
    expect(dashboardOf(resolution()).links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: 'Runbooks',
          url: 'https://docs.example.com/orders/runbooks/',
        }),
        expect.objectContaining({
          title: 'Logs',
          url: 'https://logs.example.com/${namespace}/orders',
        }),
      ]),
    );
  });

  it('shows links and marks at the top, not in a menu', () => {
    const dashboard = dashboardOf(resolution());
    for (const shown of [...dashboard.links, ...dashboard.annotations.list]) {
      expect(shown).not.toHaveProperty('placement');
    }
  });

  it('links to each environment where the addresses differ in more than the namespace', () => {
    const from = resolution();
    const environments = from.environments.map(service => ({
      ...service,
      monitoring: {
        ...service.monitoring,
        links: { logs: `https://logs.${service.environment.name}.example.com` },
      },
    }));
    expect(
      dashboardOf({ ...from, environments }).links.map(({ title }) => title),
    ).toEqual(['Logs (Development)', 'Logs (Staging)', 'Logs (Production)']);
  });

  it('shows a neighbour in its own namespace, and user text as text', () => {
    const dashboard = dashboardOf(resolution({ neighbours }));
    const called = dashboard.panels.find(
      ({ title }) => title === 'Dependency health: services it calls',
    );
    expect(called?.targets?.[0]?.expr).toBe(
      'avg by (namespace, job) (up{namespace="billing",job="payments"})',
    );
    const table = dashboard.panels.find(({ type }) => type === 'text');
    expect(table?.options?.content).toContain('Payments \\| \\*x\\*');
  });

  it('marks deployments', () => {
    expect(dashboardOf(resolution()).annotations.list).toMatchObject([
      {
        name: 'Deployments',
        useValueForTime: true,
        expr: 'kube_replicaset_created{namespace="$namespace",replicaset=~"orders-[a-z0-9]+"} * 1000',
      },
    ]);
  });

  it('shows the autoscaler when one environment has it', () => {
    const from = resolution({ values: { autoscaling: { enabled: false } } });
    const withScaling = resolvedService({ environment: 'staging' });
    const dashboard = dashboardOf({
      ...from,
      environments: [withScaling, ...from.environments],
    });
    expect(expressions(dashboard).join()).toContain(
      'kube_horizontalpodautoscaler_spec_max_replicas',
    );
    expect(expressions(dashboardOf(from)).join()).not.toContain(
      'horizontalpodautoscaler',
    );
  });

  it('is not there when no environment wants it', () => {
    const off = { enabled: false, folder: '', uid: 'x', title: 'x' };
    expect(
      emitDashboards(resolution({ monitoring: { dashboard: off } })).size,
    ).toBe(0);
  });
});
